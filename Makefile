# Everything one does with the project, by name. `make` alone lists it.
# The work is in scripts/; each installs what it needs and is missing.

.DEFAULT_GOAL := help
.PHONY: help run test tools fmt bench bench-window bench-search icons screens package clean

help: ## this list
	@sed -n 's/^\([a-z-]*\):.*## /  make \1\t/p' Makefile | expand -t 20

run: ## the desktop program on the example association; without a display the same job in a terminal
	@scripts/run.sh

test: ## everything: format, lints, all tests, validators, the real window, fuzzing (`make test STEP="ui window"` for some)
	@scripts/test.sh $(STEP)

tools: ## the validators and yardsticks of the tests, into target/tools
	@scripts/setup.sh rust compiler display window validators ui

fmt: ## Rust in its one form
	@cargo fmt --all

bench: ## the figures of docs/PERFORMANCE.md
	@scripts/bench.sh

bench-window: ## its figures of the window: letters, pages, memory
	@scripts/bench-window.sh

bench-search: ## its figures of the search, beside FTS5
	@scripts/bench-search.sh

icons: ## the bitmap icons, from icons/icon.svg
	@scripts/icons.sh

screens: ## a picture of every view, into out/screens
	@scripts/screens.sh

package: ## the Debian package of window and command line, into out/
	@scripts/package.sh

clean: ## removes what was built and made
	@rm -rf target out gen ui/dist ui/node_modules
