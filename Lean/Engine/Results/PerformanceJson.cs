using System.Text.Json;
using DolphinLean.Engine.Statistics;

namespace DolphinLean.Engine.Results;

/// <summary>Writes the figures of a window in LEAN's layout.</summary>
public static class PerformanceJson
{
    /// <summary>Writes an object of trade statistics, portfolio statistics and closed trades.</summary>
    /// <param name="writer">Where to, ready for a value.</param>
    /// <param name="performance">The figures.</param>
    /// <param name="withTrades">False leaves the list of trades empty, as LEAN does for rolling windows.</param>
    public static void Write(Utf8JsonWriter writer, AlgorithmPerformance performance, bool withTrades)
    {
        writer.WriteStartObject();
        writer.WritePropertyName("tradeStatistics");
        Write(writer, performance.TradeStatistics);
        writer.WritePropertyName("portfolioStatistics");
        Write(writer, performance.PortfolioStatistics);
        writer.WriteStartArray("closedTrades");
        if (withTrades)
        {
            for (var i = 0; i < performance.ClosedTrades.Count; i++)
            {
                Write(writer, performance.ClosedTrades[i], i + 1);
                writer.Drain();
            }
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>Writes an object of portfolio statistics.</summary>
    public static void Write(Utf8JsonWriter writer, PortfolioStatistics portfolio)
    {
        writer.WriteStartObject();
        writer.Figure("averageWinRate", portfolio.AverageWinRate);
        writer.Figure("averageLossRate", portfolio.AverageLossRate);
        writer.Figure("profitLossRatio", portfolio.ProfitLossRatio);
        writer.Figure("winRate", portfolio.WinRate);
        writer.Figure("lossRate", portfolio.LossRate);
        writer.Figure("expectancy", portfolio.Expectancy);
        writer.Figure("startEquity", portfolio.StartEquity);
        writer.Figure("endEquity", portfolio.EndEquity);
        writer.Figure("compoundingAnnualReturn", portfolio.CompoundingAnnualReturn);
        writer.Figure("drawdown", portfolio.Drawdown);
        writer.Figure("totalNetProfit", portfolio.TotalNetProfit);
        writer.Figure("sharpeRatio", portfolio.SharpeRatio);
        writer.Figure("probabilisticSharpeRatio", portfolio.ProbabilisticSharpeRatio);
        writer.Figure("sortinoRatio", portfolio.SortinoRatio);
        writer.Figure("alpha", portfolio.Alpha);
        writer.Figure("beta", portfolio.Beta);
        writer.Figure("annualStandardDeviation", portfolio.AnnualStandardDeviation);
        writer.Figure("annualVariance", portfolio.AnnualVariance);
        writer.Figure("informationRatio", portfolio.InformationRatio);
        writer.Figure("trackingError", portfolio.TrackingError);
        writer.Figure("treynorRatio", portfolio.TreynorRatio);
        writer.Figure("portfolioTurnover", portfolio.PortfolioTurnover);
        writer.Figure("valueAtRisk99", portfolio.ValueAtRisk99);
        writer.Figure("valueAtRisk95", portfolio.ValueAtRisk95);
        writer.Figure("drawdownRecovery", portfolio.DrawdownRecovery);
        writer.WriteEndObject();
    }

    /// <summary>Writes an object of trade statistics.</summary>
    public static void Write(Utf8JsonWriter writer, TradeStatistics trades)
    {
        writer.WriteStartObject();
        WriteMoment(writer, "startDateTime", trades.StartDateTime);
        WriteMoment(writer, "endDateTime", trades.EndDateTime);
        writer.WriteNumber("totalNumberOfTrades", trades.TotalNumberOfTrades);
        writer.WriteNumber("numberOfWinningTrades", trades.NumberOfWinningTrades);
        writer.WriteNumber("numberOfLosingTrades", trades.NumberOfLosingTrades);
        writer.Figure("totalProfitLoss", trades.TotalProfitLoss);
        writer.Figure("totalProfit", trades.TotalProfit);
        writer.Figure("totalLoss", trades.TotalLoss);
        writer.Figure("largestProfit", trades.LargestProfit);
        writer.Figure("largestLoss", trades.LargestLoss);
        writer.Figure("averageProfitLoss", trades.AverageProfitLoss);
        writer.Figure("averageProfit", trades.AverageProfit);
        writer.Figure("averageLoss", trades.AverageLoss);
        writer.Span("averageTradeDuration", trades.AverageTradeDuration);
        writer.Span("averageWinningTradeDuration", trades.AverageWinningTradeDuration);
        writer.Span("averageLosingTradeDuration", trades.AverageLosingTradeDuration);
        writer.Span("medianTradeDuration", trades.MedianTradeDuration);
        writer.Span("medianWinningTradeDuration", trades.MedianWinningTradeDuration);
        writer.Span("medianLosingTradeDuration", trades.MedianLosingTradeDuration);
        writer.WriteNumber("maxConsecutiveWinningTrades", trades.MaxConsecutiveWinningTrades);
        writer.WriteNumber("maxConsecutiveLosingTrades", trades.MaxConsecutiveLosingTrades);
        writer.Figure("profitLossRatio", trades.ProfitLossRatio);
        writer.Figure("winLossRatio", trades.WinLossRatio);
        writer.Figure("winRate", trades.WinRate);
        writer.Figure("lossRate", trades.LossRate);
        writer.Figure("averageMAE", trades.AverageMAE);
        writer.Figure("averageMFE", trades.AverageMFE);
        writer.Figure("largestMAE", trades.LargestMAE);
        writer.Figure("largestMFE", trades.LargestMFE);
        writer.Figure("maximumClosedTradeDrawdown", trades.MaximumClosedTradeDrawdown);
        writer.Figure("maximumIntraTradeDrawdown", trades.MaximumIntraTradeDrawdown);
        writer.Figure("profitLossStandardDeviation", trades.ProfitLossStandardDeviation);
        writer.Figure("profitLossDownsideDeviation", trades.ProfitLossDownsideDeviation);
        writer.Figure("profitFactor", trades.ProfitFactor);
        writer.Figure("sharpeRatio", trades.SharpeRatio);
        writer.Figure("sortinoRatio", trades.SortinoRatio);
        writer.Figure("profitToMaxDrawdownRatio", trades.ProfitToMaxDrawdownRatio);
        writer.Figure("maximumEndTradeDrawdown", trades.MaximumEndTradeDrawdown);
        writer.Figure("averageEndTradeDrawdown", trades.AverageEndTradeDrawdown);
        writer.Span("maximumDrawdownDuration", trades.MaximumDrawdownDuration);
        writer.Figure("totalFees", trades.TotalFees);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, ClosedTrade trade, int number)
    {
        writer.WriteStartObject();
        writer.WriteString("id", number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        writer.WriteStartArray("symbols");
        WriteSymbol(writer, trade.SymbolId, trade.Ticker);
        writer.WriteEndArray();
        writer.Moment("entryTime", trade.EntryTime);
        writer.Number("entryPrice", trade.EntryPrice);
        writer.WriteNumber("direction", trade.IsLong ? 0 : 1);
        writer.Number("quantity", trade.Quantity);
        writer.Moment("exitTime", trade.ExitTime);
        writer.Number("exitPrice", trade.ExitPrice);
        writer.Number("profitLoss", trade.ProfitLoss);
        writer.Number("totalFees", trade.TotalFees);
        writer.Number("mae", trade.MaximumAdverseExcursion);
        writer.Number("mfe", trade.MaximumFavorableExcursion);
        writer.Span("duration", trade.Duration);
        writer.Number("endTradeDrawdown", trade.EndTradeDrawdown);
        writer.WriteBoolean("isWin", trade.IsWin);
        writer.WriteStartArray("orderIds");
        foreach (var id in trade.OrderIds)
            writer.WriteNumberValue(id);
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    /// <summary>Writes a security as LEAN does.</summary>
    internal static void WriteSymbol(Utf8JsonWriter writer, string symbolId, string ticker)
    {
        writer.WriteStartObject();
        writer.WriteString("value", ticker);
        writer.WriteString("id", symbolId);
        writer.WriteString("permtick", ticker);
        writer.WriteEndObject();
    }

    private static void WriteMoment(Utf8JsonWriter writer, string name, DateTime? utc)
    {
        if (utc is { } known)
            writer.Moment(name, known);
        else
            writer.WriteNull(name);
    }
}
