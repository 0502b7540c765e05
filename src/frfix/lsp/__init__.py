"""The editors' door: frfix as a server of the Language Server Protocol.

It is pygls that speaks the protocol: the one well-kept library for it in Python, typed from the
specification's own model. The texts that editors hold are kept here all the same (`frfix.lsp.texts`), as its
own take U+2028 and form feeds for ends of lines, which the protocol does not.
"""
