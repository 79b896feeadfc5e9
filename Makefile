# Two commands are enough: make run, make test. All of it is in dev.py, which Windows calls directly.
PYTHON ?= python3

.PHONY: setup run test bench bundle pictures
setup run test bench bundle pictures:
	@$(PYTHON) dev.py $@
