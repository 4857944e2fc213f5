# A run folder of WhistleLab in base R: its tables with their levers, units and codebook, and the paired comparison as the program makes it.
#
#   source("whistlelab.R")
#   run <- open_run("runs/haigang")
#   run$replications      # a row a replication and scenario: measures, then the levers that differ
#   estimates(run)        # mean, half-width and n of every measure and scenario
#   differences(run)      # paired differences from the baseline, with half-width and verdict
#
# Needs R 4.0 or newer, no package. One file: copy it beside your own.

# Two values nearer than this share of the larger are the same number, rounded on two ways.
SAME_NUMBER <- 1e-12

# The run folder at this path. Its results must be there: `whistlelab merge` makes them of a run that was stopped.
open_run <- function(folder) {
  if (!file.exists(file.path(folder, "codebook.csv")))
    stop(folder, " has no codebook.csv; give the folder of a run whose results are written (whistlelab merge FOLDER)")
  run <- list(folder = folder, codebook = read_table(folder, "codebook"))
  if (!"margin" %in% names(run$codebook))
    stop(folder, "/codebook.csv has no column margin; make its tables again (whistlelab merge FOLDER)")
  run$scenarios <- read_table(folder, "scenarios")
  run$replications <- read_table(folder, "replications")
  # Levers have a dot in their names, measures have none.
  run$levers <- grep(".", names(run$scenarios), fixed = TRUE, value = TRUE)
  rows <- run$codebook[!is.na(run$codebook$direction) & grepl("replications", run$codebook$tables), ]
  run$measures <- rows[!duplicated(rows$column), ]
  rownames(run$measures) <- run$measures$column
  run$names <- unique(run$replications$scenario)
  run$baseline <- run$names[1]
  structure(run, class = "whistlelab_run")
}

print.whistlelab_run <- function(x, ...) {
  cat(x$folder, ": ", length(x$names), " scenarios, baseline ", x$baseline, ", ", length(unique(x$replications$replication)),
    " replications, ", nrow(x$measures), " measures, ", length(x$levers), " levers that differ\n", sep = "")
  invisible(x)
}

# A table of the folder by the name of its file: texts as texts, an empty field as NA, lever columns under their own names.
read_table <- function(folder, name) {
  texts <- c(scenario = "character", group = "character", comparedWith = "character", margin = "character")
  head <- names(read.csv(file.path(folder, paste0(name, ".csv")), nrows = 1, check.names = FALSE, encoding = "UTF-8"))
  table <- read.csv(file.path(folder, paste0(name, ".csv")), check.names = FALSE, na.strings = "", stringsAsFactors = FALSE,
    encoding = "UTF-8", colClasses = texts[names(texts) %in% head])
  for (column in names(table)) if (is.character(table[[column]])) table[[column]] <- without_apostrophe(table[[column]])
  table
}

# The table of weeks or of groups with the levers that differ in every row.
table_of <- function(run, name) {
  table <- read_table(run$folder, name)
  if (any(run$levers %in% names(table))) return(table)
  merge(table, run$scenarios[c("scenario", run$levers)], by = "scenario", sort = FALSE)
}

# The unit of a measure or lever, such as "h"; "" for plain numbers.
unit_of <- function(run, column) {
  found <- run$codebook$unit[run$codebook$column == column]
  if (length(found) == 0) stop("the codebook has no column ", column)
  if (is.na(found[1])) "" else found[1]
}

# Values of a measure, a row a replication, a column a scenario; Inf where one lies beyond the follow-up, NA where it is missing.
values_of <- function(run, measure) {
  value <- run$replications[[measure]]
  value[is_beyond(run, measure)] <- Inf
  numbers <- sort(unique(run$replications$replication))
  matrix <- matrix(NA_real_, length(numbers), length(run$names), dimnames = list(numbers, run$names))
  matrix[cbind(match(run$replications$replication, numbers), match(run$replications$scenario, run$names))] <- as.numeric(value)
  matrix
}

is_beyond <- function(run, measure) {
  told <- run$measures[measure, "beyond the follow-up when"]
  late <- rep(FALSE, nrow(run$replications))
  if (is.na(told)) return(late)
  for (pair in strsplit(told, "; ", fixed = TRUE)[[1]]) {
    names <- strsplit(sub(" is not$", "", pair), " is missing and ", fixed = TRUE)[[1]]
    late <- late | (is.na(run$replications[[names[1]]]) & !is.na(run$replications[[names[2]]]))
  }
  late & is.na(run$replications[[measure]])
}

# Mean over replications with the half-width of its 95 % t interval; none where more than a tenth lie beyond the follow-up.
estimates <- function(run) {
  rows <- lapply(rownames(run$measures), function(measure) {
    values <- values_of(run, measure)
    do.call(rbind, lapply(run$names, function(scenario) {
      one <- values[!is.na(values[, scenario]), scenario]
      known <- one[is.finite(one)]
      mean <- if (10 * (length(one) - length(known)) <= length(one)) mean_of(known) else c(NA, NA)
      data.frame(scenario = scenario, measure = measure, mean = mean[1], halfWidth = mean[2], n = length(known))
    }))
  })
  do.call(rbind, rows)
}

# Paired differences from the baseline, with verdicts. Where a run has comparisons.csv (--adjust), its intervals hold together: half-widths and
# verdicts are then those of that table, which no reader could make again without its random numbers.
differences <- function(run) {
  # Whether a scenario has a replication at all: one that failed is there, without values.
  present <- table(run$replications$replication, run$replications$scenario) > 0
  rows <- lapply(run$names[-1], function(scenario) do.call(rbind, lapply(rownames(run$measures), function(measure) {
    values <- values_of(run, measure)[present[, scenario] & present[, run$baseline], , drop = FALSE]
    compared <- compare(run, measure, values[, scenario], values[, run$baseline])
    data.frame(scenario = scenario, measure = measure, compared, stringsAsFactors = FALSE)
  })))
  table <- do.call(rbind, rows)
  if (!file.exists(file.path(run$folder, "comparisons.csv"))) return(table)
  joint <- read_table(run$folder, "comparisons")
  joint <- joint[joint$comparedWith == run$baseline, ]
  at <- match(paste(table$scenario, table$measure), paste(joint$scenario, joint$measure))
  there <- !is.na(at) & !is.na(table$mean)
  table$halfWidth[there] <- (joint$simHigh[at[there]] - joint$simLow[at[there]]) / 2
  table$verdict[there] <- joint$verdict[at[there]]
  table
}

compare <- function(run, measure, option, baseline) {
  infinite <- (!is.na(option) & option == Inf) | (!is.na(baseline) & baseline == Inf)
  beyond <- sum(infinite)
  lone <- sum(!infinite & is.na(option) != is.na(baseline))
  both <- !infinite & !is.na(option) & !is.na(baseline)
  a <- option[both]
  b <- baseline[both]
  gaps <- ifelse(abs(a - b) > SAME_NUMBER * pmax(abs(a), abs(b)), a - b, 0)
  answer <- function(mean, half, verdict) data.frame(mean = mean, halfWidth = half, n = length(gaps), verdict = verdict)
  if (length(gaps) == 0 || 10 * beyond > beyond + length(gaps))
    return(answer(NA_real_, NA_real_, if (beyond > 0) "beyond" else if (lone > 0) "undecided" else "none"))
  mean <- mean_of(gaps)
  if (beyond > 0) return(answer(mean[1], mean[2], "beyond"))
  if (lone == 0 && all(gaps == 0)) return(answer(mean[1], mean[2], "none"))
  slack <- SAME_NUMBER * max(abs(mean_of(a)[1]), abs(mean_of(b)[1]))
  margin <- margin_of(run, measure, mean_of(b)[1]) + slack
  answer(mean[1], mean[2], verdict(mean[1], mean[2], margin, run$measures[measure, "direction"]))
}

# Within what a difference does not matter to a decision, in the unit of the measure.
margin_of <- function(run, measure, baseline) {
  written <- run$measures[measure, "margin"]
  if (!grepl(" of the baseline$", written)) return(as.numeric(written))
  least <- run$measures[measure, "margin at least"]
  max(if (is.na(least)) 0 else as.numeric(least), as.numeric(sub(" of the baseline$", "", written)) * abs(baseline))
}

# `same`: the whole interval lies within the margin; `better`, `worse`, `shifted`: it leaves out 0; `undecided`: more replications would tell.
verdict <- function(mean, half, margin, direction) {
  if (is.na(half)) return("undecided")
  if (abs(mean) + half <= margin) return("same")
  if (abs(mean) <= half) return("undecided")
  if (direction == "neither") return("shifted")
  if ((mean > 0) == (direction == "more")) "better" else "worse"
}

# Mean and half-width of its 95 % t interval (Student 1908); NA where there are too few.
mean_of <- function(values) {
  n <- length(values)
  if (n == 0) return(c(NA_real_, NA_real_))
  # Equal values have exactly their mean and no spread, which a sum of rounded numbers may miss.
  if (min(values) == max(values)) return(c(values[1], if (n > 1) 0 else NA_real_))
  c(mean(values), if (n > 1) qt(0.975, n - 1) * sqrt(var(values) / n) else NA_real_)
}

# A text that a spreadsheet would take for a formula has one apostrophe more in CSV.
without_apostrophe <- function(text) ifelse(grepl("^'+[-=+@\t\r\n]", text), substring(text, 2), text)
