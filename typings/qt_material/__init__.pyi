# The one function that is used of a library without types.

def build_stylesheet(
    theme: str = ...,
    invert_secondary: bool = ...,
    extra: dict[str, str] = ...,
    parent: str = ...,
    template: str = ...,
    export: bool = ...,
) -> str: ...
