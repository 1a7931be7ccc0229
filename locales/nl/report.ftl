# De woorden om een bevinding heen.

report-error = fout
report-warning = waarschuwing
report-note = opmerking
report-help = hulp
report-fix-safe = veilige reparatie
report-fix-unsafe = onveilige reparatie
report-fix-suggestion = voorstel
