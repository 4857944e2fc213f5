# Runs the cells of a notebook in one session: a JSON list of sources on standard input, a line of JSON a cell on standard output.
# Base R reads and writes no JSON; sources and answers are lists of texts, so a few lines do.
text_of <- function(json) {
  found <- regmatches(json, gregexpr('"(\\\\.|[^"\\\\])*"', json, perl = TRUE))[[1]]
  vapply(found, function(one) eval(parse(text = gsub("\\/", "/", one, fixed = TRUE))[[1]]), "", USE.NAMES = FALSE)
}
json_of <- function(text) {
  text <- gsub("\\", "\\\\", text, fixed = TRUE)
  for (pair in list(c('"', '\\"'), c("\n", "\\n"), c("\t", "\\t"), c("\r", "\\r"))) text <- gsub(pair[1], pair[2], text, fixed = TRUE)
  paste0('"', text, '"')
}
drawing <- tempfile(fileext = ".svg")
space <- new.env(parent = globalenv())
options(width = 110)
cells <- text_of(paste(readLines(file("stdin"), warn = FALSE, encoding = "UTF-8"), collapse = "\n"))
for (source in cells) {
  unlink(drawing)
  svg(drawing, width = 7, height = 4)
  answer <- tryCatch({
    text <- capture.output(for (one in parse(text = source, keep.source = FALSE)) {
      value <- withVisible(eval(one, space))
      if (value$visible) print(value$value)
    })
    list(text = paste0(text, rep("\n", length(text)), collapse = ""))
  }, error = function(error) list(text = "", error = conditionMessage(error)))
  invisible(dev.off())
  drawn <- if (file.exists(drawing) && file.size(drawing) > 0) paste(readLines(drawing, warn = FALSE), collapse = "\n") else ""
  drawn <- if (grepl("<(path|rect|circle|line)", sub("<rect[^>]*/>", "", drawn))) drawn else ""
  data <- if (nzchar(drawn)) paste0('{"image/svg+xml":', json_of(drawn), ',"text/plain":"[plot]"}') else ""
  error <- if (is.null(answer$error)) "" else paste0(',"error":', json_of(answer$error))
  cat('{"text":', json_of(answer$text), ',"data":[', data, "]", error, "}\n", sep = "")
  if (nzchar(error)) break
}
