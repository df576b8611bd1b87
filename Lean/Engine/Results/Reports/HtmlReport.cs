using System.Text;

namespace DolphinLean.Engine.Results.Reports;

/// <summary>Writes <c>report.html</c>: one page that needs no network and no script, for light and dark screens and for paper.</summary>
internal static class HtmlReport
{
    private const int MostUnfoldedWarnings = 5;

    /// <summary>Writes the page.</summary>
    public static void Write(Stream stream, RunResult result)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        var html = new HtmlWriter(writer);
        WriteHead(html, result);
        WriteNotices(html, result);
        var curve = new EquityCurve(result.Charts);
        var drawdown = curve.Drawdown();
        HeadlineFigures.Write(html, result, drawdown.Count == 0 ? 0 : drawdown.Min(point => point.Value) / 100);
        AddedTable.Write(html, result.Table);
        WriteCurves(html, result, curve, drawdown);
        OrdersOnPrice.Write(html, result);
        AlgorithmChartsSection.Write(html, result.Charts);
        StatisticsTable.Write(html, result);
        WriteLines(html, "Open positions", result.OpenPositions, "Every position was closed before the end of the data.");
        TradesTable.Write(html, result);
        WritePairs(html, "Parameters", "two", Parameters(result));
        WritePairs(html, "Data", "one", Data(result));
        html.Write($"<footer>Result {result.Id}. Statistics follow LEAN's definitions; a year has {result.Configuration.TradingDaysPerYear} days.</footer>");
        html.Markup("</main></body></html>\n");
    }

    private static void WriteHead(HtmlWriter html, RunResult result)
    {
        var configuration = result.Configuration;
        html.Markup("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">");
        html.Markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"color-scheme\" content=\"light dark\">\n");
        html.Write($"<title>{configuration.Name} backtest, {Period(configuration)}</title>");
        html.Markup("<style>\n" + ReportStyle.Sheet + "</style></head>\n<body><main>\n");
        html.Write($"""<header><p class="kind">Backtest</p><h1>{configuration.Name}</h1>""");
        html.Write($"""<p class="remark">{Period(configuration)} · UTC · {configuration.AccountCurrency}</p></header>""");
    }

    private static void WriteNotices(HtmlWriter html, RunResult result)
    {
        if (result.RuntimeError.Length > 0)
            html.Write($"""<div class="notice error"><strong>The run ended with an error.</strong> {result.RuntimeError}</div>""");
        if (result.Warnings.Count == 0)
            return;
        var title = result.Warnings.Count == 1 ? "1 warning" : $"{ReportText.Count(result.Warnings.Count)} warnings";
        html.Markup(result.Warnings.Count <= MostUnfoldedWarnings ? "<details class=\"notice\" open>" : "<details class=\"notice\">");
        html.Write($"<summary>{title}</summary><ul>");
        foreach (var warning in result.Warnings)
            html.Write($"<li>{warning}</li>");
        html.Markup("</ul></details>\n");
    }

    private static void WriteCurves(
        HtmlWriter html, RunResult result, EquityCurve curve, IReadOnlyList<CurvePoint> drawdown)
    {
        if (!curve.IsDrawable)
        {
            html.Markup("<section><h2>Equity</h2><p class=\"remark\">The run is too short to draw a curve.</p></section>\n");
            return;
        }
        var currency = result.Configuration.AccountCurrency;
        var (first, last) = (curve.Points[0], curve.Points[^1]);
        html.Write($"<section><h2>Equity <small>{currency}</small></h2>");
        new CurveChart(curve.Points, first.Value, "").Write(
            html, "equity", $"Equity from {ReportText.Money(first.Value)} to {ReportText.Money(last.Value)} {currency}",
            new CurveNote(last, ReportText.Money(last.Value)));
        html.Markup("</section>\n");

        var deepest = drawdown.MinBy(point => point.Value)!;
        var worst = $"{ReportText.Percent(deepest.Value / 100)} on {ReportText.Day(deepest.Time)}";
        html.Write($"<section><h2>Drawdown <small>from the highest equity so far, at worst {worst}</small></h2>");
        new CurveChart(drawdown, 0, "%").Write(
            html, "drawdown", $"Drawdown, at worst {worst}", new CurveNote(deepest, ""));
        html.Markup("</section>\n");
        ReturnsTable.Write(html, curve);
    }

    private static void WriteLines(HtmlWriter html, string title, IReadOnlyList<string> lines, string none)
    {
        html.Write($"<section><h2>{title} <small>{ReportText.Count(lines.Count)}</small></h2>");
        if (lines.Count == 0)
            html.Write($"""<p class="remark">{none}</p>""");
        else
            html.Markup("<ul class=\"lines\">\n");
        foreach (var line in lines)
            html.Write($"<li>{line}</li>");
        html.Markup(lines.Count == 0 ? "</section>\n" : "</ul></section>\n");
    }

    private static void WritePairs(HtmlWriter html, string title, string style, IReadOnlyList<KeyValuePair<string, string>> pairs)
    {
        html.Write($"""<section><h2>{title}</h2><dl class="pairs {style}">""");
        foreach (var (name, value) in pairs)
            html.Write($"<div><dt>{name}</dt><dd>{value}</dd></div>");
        html.Markup("</dl></section>\n");
    }

    private static KeyValuePair<string, string>[] Parameters(RunResult result) =>
        [.. result.Configuration.Parameters.OrderBy(parameter => parameter.Key, StringComparer.Ordinal)];

    private static KeyValuePair<string, string>[] Data(RunResult result)
    {
        var journal = result.JournalHash.Length == 0
            ? "none"
            : $"{ReportText.Count(result.JournalLines)} decisions, chain ends in {result.JournalHash}";
        return [.. result.Data, new("Fingerprint", result.DataFingerprint), new("Decision journal", journal)];
    }

    private static string Period(RunConfiguration configuration)
    {
        var (first, last) = (ReportText.Day(configuration.Start), ReportText.Day(configuration.End));
        return first == last ? first : $"{first} – {last}";
    }
}
