using DolphinLean.Engine.Live.Venues;
using DolphinLean.Engine.Live.Watching;
using DolphinLean.Launcher.Live.Boards;

namespace DolphinLean.Launcher.Live.Web;

/// <summary>A session in Prometheus' text format. Money is in the account's currency.</summary>
internal static class LiveMetrics
{
    /// <summary>MIME type of the text.</summary>
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    /// <summary>The text; empty before the first state.</summary>
    public static string Of(LiveBoard board)
    {
        if (board.Status is not { } status)
            return "";
        var text = new MetricsText();
        Session(text, board.Session, status);
        Account(text, status, board.Fills);
        Positions(text, status.Positions);
        Connection(text, status.Health);
        if (board.Services is { } services)
            ServiceMetrics.Write(text, services);
        return text.ToString();
    }

    private static void Session(MetricsText text, BoardSession session, LiveStatus status)
    {
        text.Head("dolphin_session_info", "gauge", "The session; always 1.")
            .Sample("dolphin_session_info", [("session", session.Name), ("algorithm", session.Algorithm), ("paper", session.IsPaper ? "true" : "false")], 1);
        text.Head("dolphin_posture", "gauge", "1 for what may be done now, 0 for the others.");
        foreach (var posture in Enum.GetValues<Posture>())
            text.Sample("dolphin_posture", [("posture", posture.ToString())], posture == status.Posture ? 1 : 0);
        text.Gauge("dolphin_ready", "1 when everything is seen and entries may leave.", status.Posture == Posture.Ready ? 1 : 0);
        text.Gauge("dolphin_exchange_time_seconds", "The exchange's time, Unix seconds.", status.TimeMs / 1_000m);
        text.Counter("dolphin_bars_total", "Bars so far, history included.", status.Bars);
        text.Counter("dolphin_decisions_total", "Decisions so far.", status.Decisions);
    }

    private static void Account(MetricsText text, LiveStatus status, long fills)
    {
        text.Gauge("dolphin_equity", "Value of the portfolio.", status.Equity);
        text.Gauge("dolphin_cash", "Cash of the account's currency.", status.Cash);
        text.Gauge("dolphin_realized_profit", "Profit of closed trades, before fees.", status.Profit);
        text.Gauge("dolphin_unrealized_profit", "Profit of what is held.", status.UnrealizedProfit);
        text.Gauge("dolphin_fees", "Fees paid, less rebates.", status.Fees);
        text.Gauge("dolphin_open_orders", "Orders on their way or resting.", status.Orders.Count);
        text.Counter("dolphin_fills_total", "Trades of ours so far.", fills);
    }

    private static void Positions(MetricsText text, IReadOnlyList<LivePosition> positions)
    {
        PerPosition("dolphin_position_quantity", "Base units held, negative when short.", position => position.Quantity);
        PerPosition("dolphin_position_value", "Value of the position at the last price, negative when short.", position => position.Quantity * position.Price);
        PerPosition("dolphin_position_unrealized_profit", "Profit of the position.", position => position.UnrealizedProfit);

        void PerPosition(string name, string help, Func<LivePosition, decimal> value)
        {
            text.Head(name, "gauge", help);
            foreach (var position in positions)
                text.Sample(name, [("symbol", position.Ticker)], value(position));
        }
    }

    private static void Connection(MetricsText text, VenueHealth health)
    {
        PerFeed("dolphin_feed_up", "gauge", "1 when the stream is open.", feed => feed.IsUp ? 1 : 0);
        PerFeed("dolphin_feed_silence_seconds", "gauge", "How long the stream has said nothing.", feed => feed.SilentMs / 1_000m);
        PerFeed("dolphin_feed_losses_total", "counter", "How often the stream was lost.", feed => feed.Losses);
        text.Gauge("dolphin_request_weight", "Request weight of the last minute.", health.UsedWeight);
        text.Gauge("dolphin_request_weight_limit", "Request weight allowed in a minute.", health.MostWeight);
        text.Counter("dolphin_unknown_messages_total", "Fields, words and events that came and were not known.", health.Unknown);

        void PerFeed(string name, string type, string help, Func<VenueFeed, decimal> value)
        {
            text.Head(name, type, help);
            foreach (var feed in health.Feeds)
                text.Sample(name, [("feed", feed.Name)], value(feed));
        }
    }
}
