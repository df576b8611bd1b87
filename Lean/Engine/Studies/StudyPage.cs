using System.Text;
using DolphinLean.Engine.Results.Reports;

namespace DolphinLean.Engine.Studies;

/// <summary>Writes a study as one page that needs no network and no script.</summary>
internal static class StudyPage
{
    /// <summary>Writes the page.</summary>
    public static void Write(Stream stream, StudyReport report)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        var html = new HtmlWriter(writer);
        html.Markup("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">");
        html.Markup("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"color-scheme\" content=\"light dark\">\n");
        html.Write($"<title>Study {report.Name}</title>");
        html.Markup("<style>\n" + ReportStyle.Sheet + "</style></head>\n<body><main>\n");
        html.Write($"""<header><p class="kind">Study</p><h1>{report.Name}</h1><p class="remark">{report.Question}</p></header>""");
        foreach (var warning in report.Warnings)
            html.Write($"""<div class="notice">{warning}</div>""");
        WriteCurve(html, report.Result);
        foreach (var table in report.Tables)
            AddedTable.Write(html, table);
        html.Markup("<section><h2>Run</h2><dl class=\"pairs one\">");
        foreach (var (name, value) in report.Facts)
            html.Write($"<div><dt>{name}</dt><dd>{value}</dd></div>");
        html.Markup("</dl></section></main></body></html>\n");
    }

    private static void WriteCurve(HtmlWriter html, StudyResult result)
    {
        var days = result.Candidates[0].Days;
        var first = result.Choices[0].Window.TestFirst;
        List<CurvePoint> points = [new(days[first].Date.ToDateTime(TimeOnly.MinValue), 1)];
        foreach (var (at, daily) in result.OutOfSample.Index())
            points.Add(new(days[first + at].Date.AddDays(1).ToDateTime(TimeOnly.MinValue), points[^1].Value * (1 + daily)));
        var end = ReportText.Percent(points[^1].Value - 1);
        html.Markup("<section><h2>Out of sample <small>what 1 became, chosen by walking forward</small></h2>");
        new CurveChart(points, 1, "").Write(html, "equity", $"Capital out of sample, {end}", new CurveNote(points[^1], end));
        html.Markup("</section>\n");
    }
}
