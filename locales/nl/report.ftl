# De woorden om een bevinding heen.

report-error = fout
report-warning = waarschuwing
report-note = opmerking
report-help = hulp
report-fix-safe = veilige verbetering
report-fix-unsafe = onveilige verbetering
report-fix-suggestion = voorstel
