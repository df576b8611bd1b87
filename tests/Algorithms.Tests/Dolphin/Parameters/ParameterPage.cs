namespace DolphinLean.Algorithms.Tests.Dolphin.Parameters;

internal static class ParameterPage
{
    public const string Introduction =
        "Set them under `parameters` in `Algorithms/config.json`, or with `--param name=value`. The defaults are the frozen champion. "
        + "Paragraphs are those of the strategy's seed document, 001 unless another is named; `dolphin.md` is the page of rulings on it. "
        + "Names ending in `_pct` are fractions, not percent: 0.0095 is 95 basis points.";
}
