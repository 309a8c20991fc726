"""Words to invent text from: made-up English with its common words, and everyday words of other languages."""

from functools import lru_cache
from itertools import accumulate
from random import Random

COMMON = (
    "a about after all also an and any are as at be because been but by can could did do each every few first for from "
    "had has have her his how if in into is it its like made many may more most much must no not now of off on once "
    "one or other our out over own people same she so some such than that the their them then there these they this "
    "through time to together too under until up us very was we were what when where which while who will with would"
).split()
OTHERS = {
    "zh": "我们 社区 朋友 每月 聚会 分享 经验 故事 新人 志愿者 主持 城市 图书馆 学习 问题 回答 信任 时间 地点 活动 "
    "准备 之后 大家 一起 记录 写下 改变 慢慢 开始 继续",
    "ja": "私たち コミュニティ 仲間 毎月 集まり 経験 物語 新しい人 ボランティア 司会 都市 図書館 学び 質問 答え 信頼 "
    "時間 場所 準備 そのあと みんな 一緒に 記録 書き残す 変化 少しずつ 始める 続ける",
    "ar": "نحن المجتمع الأصدقاء كل شهر اللقاء نشارك التجربة الحكاية الجدد المتطوعون المدينة المكتبة نتعلم السؤال "
    "الجواب الثقة الوقت المكان التحضير بعد ذلك الجميع معا نكتب التغيير شيئا فشيئا نبدأ نواصل",
    "es": "nosotros la comunidad amigos cada mes encuentro compartimos experiencia relato nuevos voluntarios ciudad "
    "biblioteca aprender pregunta respuesta confianza tiempo lugar preparar después todos juntos escribir cambio poco "
    "seguimos empezar",
}
UNSPACED = frozenset({"zh", "ja"})

ONSETS = "b br c ch d dr f fl g gr h j k l m n p pl qu r s sh st t th tr v w".split()
VOWELS = "a e i o u ea ee oo ou".split()
ENDS = ("", "", "", "d", "l", "m", "n", "nd", "r", "rt", "s", "t")
SIZE = 6_000


@lru_cache
def invented() -> tuple[str, ...]:
    """Make up rarer words, always the same ones."""
    chance = Random("vocabulary")
    words: dict[str, None] = {}
    while len(words) < SIZE:
        words["".join(_syllable(chance) for _ in range(chance.choice((1, 2, 2, 3)))) + chance.choice(ENDS)] = None
    return tuple(words)


@lru_cache
def weights() -> tuple[float, ...]:
    """Say how often each is used: a few often, most hardly ever, as in any language."""
    return tuple(accumulate(1 / (rank + 10) for rank in range(SIZE)))


def _syllable(chance: Random) -> str:
    return chance.choice(ONSETS) + chance.choice(VOWELS)
