# Why an export could not be written. $path (String) is the file or folder.
export-cannot-read = { $path } cannot be read: { io-reason }
export-cannot-write = { $path } cannot be written: { io-reason }
export-no-name = { $path } is no folder name to write to
export-out-is-file = { $path } is a file, not a folder
export-out-is-link = { $path } is a symbolic link: name the folder it leads to
export-out-holds-site = { $path } holds the site or the working folder, which the export would replace: name a folder of its own
export-out-holds-home = { $path } is or holds your home folder, which the export would replace: name a folder of its own
export-out-inside-input = { $path } lies in a folder that the site is made of: name a folder outside it
export-foreign-file = { $path } is in the way and was not written by an export: move it, or name another folder
export-no-file = { $path } is no ordinary file of the site
# A file that could not be taken into the export. $source (String) is what it comes from.
export-unsafe-path = { $source } cannot be written to `{ $path }`: the path is not safe
export-path-clash = { $source } cannot be written to `{ $path }`: { $other } is written there already
# One of the site's own templates is at fault. $line (Number) is where, $reason (String) why.
export-template = { $path }:{ $line }: { $reason }
# An address that leads nowhere. $place (String) is the file and line that has it, $address (String) the address.
export-dead-link = { $place }: `{ $address }` leads to no file of the export
export-dead-anchor = { $place }: `{ $address }` leads to no place on the page
export-more-dead =
    { $count ->
        [one] and { $count } more address that leads nowhere
       *[other] and { $count } more addresses that lead nowhere
    }
# Said once after the lines above.
export-dead-note = links that lead nowhere stand as plain text in the export, links to a missing place lead to its page
# An old address of a page ($source), kept in $path (String), that belongs to another page ($other).
export-lost-alias = { $source }: its alias does not lead to it: { $other } has `{ $path }`
