# Words of the tool itself. One message per thing said; rules have files of their own.

error-word = fout
output-failed = de uitvoer kan niet worden geschreven: { $reason }
export-not-yet = voorlopig is er alleen `--format json --out -`
