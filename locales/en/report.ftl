# The words around a finding.

report-error = error
report-warning = warning
report-note = note
report-help = help
report-fix-safe = safe fix
report-fix-unsafe = unsafe fix
report-fix-suggestion = suggestion
