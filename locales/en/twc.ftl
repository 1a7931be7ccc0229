# Words of the tool itself. One message per thing said; rules have files of their own.
