using DolphinLean.Engine.Results.Prices;
using DolphinLean.Engine.Statistics;

namespace DolphinLean.Engine.Results.Reports;

/// <summary>The price of a symbol over the run, with the fills of its orders on it.</summary>
internal sealed class PriceChart
{
    private const int MostJoinedTrades = 600;

    private readonly List<CurvePoint> _prices;
    private readonly IReadOnlyList<FillMark> _marks;
    private readonly IReadOnlyList<ClosedTrade> _trades;
    private readonly PlotFrame _frame;
    private readonly string _ticker;

    private PriceChart(
        PriceLine line, List<CurvePoint> prices, int fills, List<FillMark> marks, IReadOnlyList<ClosedTrade> trades)
    {
        _ticker = line.Ticker;
        _prices = prices;
        _trades = trades.Count <= MostJoinedTrades ? trades : [];
        Fills = fills;
        var shown = prices.Where(point => double.IsFinite(point.Value)).Concat(marks.Select(mark => mark.Point)).ToList();
        _frame = new PlotFrame(
            prices[0].Time, prices[^1].Time, shown.Min(point => point.Value), shown.Max(point => point.Value), "");
        _marks = FillMarks.Thin(marks, _frame);
        IsThinned = _marks.Count < marks.Count;
    }

    /// <summary>Number of all fills.</summary>
    public int Fills { get; }

    /// <summary>Whether marks that share a place with others were left out.</summary>
    public bool IsThinned { get; }

    /// <summary>Prepares a chart.</summary>
    /// <param name="line">The symbol's price.</param>
    /// <param name="fills">Its fills in time order.</param>
    /// <param name="trades">Its closed trades.</param>
    /// <returns>Null when there are too few prices to draw.</returns>
    public static PriceChart? TryPrepare(PriceLine line, IReadOnlyCollection<OrderEventRecord> fills, IReadOnlyList<ClosedTrade> trades)
    {
        var prices = line.Times.Zip(line.Prices, (time, price) => new CurvePoint(time, price)).ToList();
        if (prices.Count < 2 || prices.Count(point => double.IsFinite(point.Value)) < 2)
            return null;
        var (first, last) = (prices[0].Time, prices[^1].Time);
        var marks = FillMarks.Of(fills).Where(mark => mark.Point.Time >= first && mark.Point.Time <= last).ToList();
        return new PriceChart(line, prices, fills.Count, marks, [.. trades.Where(trade => trade.EntryTime >= first && trade.ExitTime <= last)]);
    }

    /// <summary>Writes the chart.</summary>
    public void Write(HtmlWriter html) => _frame.Write(
        html, "price", $"Price of {_ticker} with {ReportText.Count(Fills)} fills", () => WriteDrawing(html), () => WriteMarks(html));

    private void WriteDrawing(HtmlWriter html)
    {
        html.Markup("<path class=\"line\" d=\"");
        _frame.WriteCurve(html, _prices);
        html.Markup("\"/>");
        WriteTrades(html, "won", trade => trade.ProfitLoss > 0);
        WriteTrades(html, "lost", trade => trade.ProfitLoss <= 0);
    }

    private void WriteTrades(HtmlWriter html, string style, Func<ClosedTrade, bool> isShown)
    {
        var shown = _trades.Where(isShown).ToList();
        if (shown.Count == 0)
            return;
        html.Write($"<path class=\"{style}\" d=\"");
        foreach (var trade in shown)
        {
            _frame.WritePoint(html, 'M', new CurvePoint(trade.EntryTime, (double)trade.EntryPrice));
            _frame.WritePoint(html, 'L', new CurvePoint(trade.ExitTime, (double)trade.ExitPrice));
        }
        html.Markup("\"/>");
    }

    private void WriteMarks(HtmlWriter html)
    {
        foreach (var mark in _marks)
        {
            html.Write(
                $"""<i class="{StyleOf(mark.Kind)}" style="left:{_frame.Left(mark.Point.Time):0.##}%;bottom:{_frame.Bottom(mark.Point.Value):0.##}%"></i>""");
        }
    }

    private static string StyleOf(FillMarkKind kind) => kind switch
    {
        FillMarkKind.LongEntry => "buy",
        FillMarkKind.ShortEntry => "sell",
        _ => "exit",
    };
}
