# Rules about security.

inline-script = { $kind ->
        [foreign] this script of another place runs on your site with your readers’ data
       *[inline] this script runs on your site with your readers’ data
    }
    .help = move it to a shortcode or template

handler = `{ $name }` runs a script on your site with your readers’ data
    .help = move it to a script of the site

js-url = this address is a script: `{ $scheme }`
    .help = link to a page instead

opener = in browsers from before 2021 the page that this link opens can send this tab elsewhere
    .fix = add `rel="noopener"`
    .help = add `noopener` to `rel`

bidi = an invisible character ({ $number }) makes this text show in another order than it has
    .note = it can hide what a link, a name or a line of code really says
    .fix = remove it

secret = this looks like a key, and everybody would be able to read it
    .help = revoke it, then remove it: it stays in the history of the site

unsandboxed-frame = this frame of another site may do whatever a page may
    .help = add `sandbox` with what it needs: `sandbox="allow-forms allow-scripts allow-same-origin"`

hidden-character = a character ({ $number }) that no reader sees
    .control = it can command a terminal, or end the text for a program
    .tags = it belongs to a hidden text that only programs read
    .fix = remove it
