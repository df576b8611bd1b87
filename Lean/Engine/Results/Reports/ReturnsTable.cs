using System.Globalization;

namespace DolphinLean.Engine.Results.Reports;

/// <summary>A heat map of returns: years by months, or weeks by days when the run is short.</summary>
internal static class ReturnsTable
{
    private const int DailyUpToDays = 92;
    private const double StrongestShade = 0.62;

    private static readonly string[] DayNames = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

    /// <summary>Writes the section.</summary>
    public static void Write(HtmlWriter html, EquityCurve curve)
    {
        var isDaily = (curve.Points[^1].Time - curve.Points[0].Time).TotalDays <= DailyUpToDays;
        html.Write($"""<section><h2>{(isDaily ? "Daily" : "Monthly")} returns</h2><div class="scroll"><table class="heat">""");
        if (isDaily)
            WriteDays(html, curve);
        else
            WriteMonths(html, curve);
        html.Markup("</table></div></section>\n");
    }

    private static void WriteMonths(HtmlWriter html, EquityCurve curve)
    {
        var months = curve.Returns(day => new DateOnly(day.Year, day.Month, 1));
        var years = curve.Returns(day => new DateOnly(day.Year, 1, 1));
        var names = CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames.Take(12).ToArray();
        WriteHead(html, "Year", names, "Total");
        foreach (var year in years)
        {
            var cells = new PeriodReturn?[12];
            foreach (var month in months.Where(month => month.Start.Year == year.Start.Year))
                cells[month.Start.Month - 1] = month;
            WriteRow(html, year.Start.ToString("yyyy", CultureInfo.InvariantCulture), cells, Strongest(months), year);
        }
    }

    private static void WriteDays(HtmlWriter html, EquityCurve curve)
    {
        var days = curve.Returns(day => day);
        var weeks = curve.Returns(MondayOf);
        WriteHead(html, "Week of", DayNames, "Total");
        foreach (var week in weeks)
        {
            var cells = new PeriodReturn?[DayNames.Length];
            foreach (var day in days.Where(day => MondayOf(day.Start) == week.Start))
                cells[DaysSinceMonday(day.Start)] = day;
            WriteRow(html, week.Start.ToString("d MMM yyyy", CultureInfo.InvariantCulture), cells, Strongest(days), week);
        }
    }

    private static void WriteHead(HtmlWriter html, string rowTitle, string[] columns, string total)
    {
        html.Write($"<thead><tr><th>{rowTitle}</th>");
        foreach (var column in columns)
            html.Write($"<th>{column}</th>");
        html.Write($"<th>{total}</th></tr></thead>");
    }

    private static void WriteRow(HtmlWriter html, string title, PeriodReturn?[] cells, double strongest, PeriodReturn total)
    {
        html.Write($"""<tr><th scope="row">{title}</th>""");
        foreach (var cell in cells)
        {
            if (cell is not { } period)
            {
                html.Markup("<td></td>");
                continue;
            }
            var shade = strongest > 0 ? StrongestShade * Math.Abs(period.Value) / strongest : 0;
            html.Write(
                $"""<td class="{(period.Value < 0 ? "down" : "up")}" style="--shade:{shade:0.###}">{ReportText.Percent(period.Value)}</td>""");
        }
        html.Write($"""<td class="total {ReportText.SignClass(total.Value)}">{ReportText.Percent(total.Value)}</td></tr>""");
    }

    private static double Strongest(IReadOnlyList<PeriodReturn> periods) => periods.Max(period => Math.Abs(period.Value));

    private static DateOnly MondayOf(DateOnly day) => day.AddDays(-DaysSinceMonday(day));

    private static int DaysSinceMonday(DateOnly day) => ((int)day.DayOfWeek + 6) % 7;
}
