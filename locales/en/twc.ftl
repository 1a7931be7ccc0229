# Words of the tool itself. One message per thing said; rules have files of their own.

error-word = error
output-failed = the output cannot be written: { $reason }
export-not-yet = only `--format json --out -` is there for now
