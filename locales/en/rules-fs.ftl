# Files that cannot be read. These findings cannot be switched off.

fs-unreadable = this file cannot be read: { io-reason }
fs-name = the name of this file is not UTF-8, so nobody can link to it
fs-depth = folders are nested more than { $reason } deep here; what lies deeper is left out
fs-count = the site has more than { $reason } files; the rest is left out
fs-symlink = this is a symbolic link: Hugo leaves it out, and so do we
fs-adapter = a content adapter: Hugo makes pages of it, which are not seen here
    .help = links to pages below its folder are not judged
fs-special = this is no regular file, so it is not opened
limit-file-size = this file is larger than { $reason } bytes and was not read
