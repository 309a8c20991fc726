"""Fonts by language: those that readers' systems bring, Windows' own first, because Outlook looks no further."""

_SANS = "'Segoe UI',-apple-system,Roboto,'Helvetica Neue',Arial,sans-serif"
_SERIF = "Georgia,'Iowan Old Style','Noto Serif',serif"
_ARABIC = "'Segoe UI','Geeza Pro','Noto Naskh Arabic','Noto Sans Arabic',Tahoma,Arial,sans-serif"
_HAN = "'Microsoft YaHei','PingFang SC','Hiragino Sans GB','Noto Sans CJK SC','Noto Sans SC',sans-serif"
_HAN_T = "'Microsoft JhengHei','PingFang TC','Noto Sans CJK TC','Noto Sans TC',sans-serif"
_KANA = "'Yu Gothic','Hiragino Sans','Noto Sans CJK JP','Noto Sans JP',sans-serif"
_HANGUL = "'Malgun Gothic','Apple SD Gothic Neo','Noto Sans CJK KR','Noto Sans KR',sans-serif"

FONTS = {
    "latin": (_SANS, _SERIF),
    "arabic": (_ARABIC, _ARABIC),
    "hans": (_HAN, _HAN),
    "hant": (_HAN_T, _HAN_T),
    "kana": (_KANA, _KANA),
    "hangul": (_HANGUL, _HANGUL),
}
"""For texts and for headings, by script; all but the first have headings in the fonts of their texts."""
_SCRIPTS = {"ar": "arabic", "fa": "arabic", "ur": "arabic", "ja": "kana", "ko": "hangul", "zh": "hans", "yue": "hant"}
_TRADITIONAL = frozenset({"hant", "tw", "hk", "mo"})


def script_of(lang: str) -> str:
    """Name the script whose fonts a language wants; any other language's letters stand in the fonts of Latin."""
    first, *others = lang.lower().split("-")
    if first == "zh" and _TRADITIONAL.intersection(others):
        return "hant"
    return _SCRIPTS.get(first, "latin")
