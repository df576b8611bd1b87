using System.Globalization;
using System.Text;
using DolphinLean.Engine.Live;
using DolphinLean.Engine.Live.Venues;

namespace DolphinLean.Launcher.Live.Web;

/// <summary>A session in Prometheus' text format.</summary>
internal static class LiveMetrics
{
    /// <summary>MIME type of the text.</summary>
    public const string ContentType = "text/plain; version=0.0.4; charset=utf-8";

    /// <summary>The text; empty before the first state.</summary>
    public static string Of(LiveStatus? status)
    {
        if (status == null)
            return "";
        var text = new StringBuilder();
        Gauge("dolphin_ready", "1 when everything is seen and entries may leave.", status.Posture == Posture.Ready ? 1 : 0);
        Gauge("dolphin_halted", "1 when a person must look.", status.Posture == Posture.Halted ? 1 : 0);
        Gauge("dolphin_exchange_time_seconds", "The exchange's time, Unix seconds.", status.TimeMs / 1_000m);
        Gauge("dolphin_equity", "Value of the portfolio, account currency.", status.Equity);
        Gauge("dolphin_cash", "Cash, account currency.", status.Cash);
        Gauge("dolphin_open_orders", "Orders on their way or resting.", status.OpenOrders);
        Counter("dolphin_bars_total", "Bars so far, history included.", status.Bars);
        Counter("dolphin_decisions_total", "Decisions so far.", status.Decisions);
        Head("dolphin_position", "gauge", "Base units held, negative when short.");
        foreach (var position in status.Positions)
            text.Append(CultureInfo.InvariantCulture, $"dolphin_position{{symbol=\"{position.Ticker}\"}} {position.Quantity:G29}\n");
        return text.ToString();

        void Head(string name, string type, string help) => text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {help}\n# TYPE {name} {type}\n");

        void Gauge(string name, string help, decimal value)
        {
            Head(name, "gauge", help);
            text.Append(CultureInfo.InvariantCulture, $"{name} {value:G29}\n");
        }

        void Counter(string name, string help, long value)
        {
            Head(name, "counter", help);
            text.Append(CultureInfo.InvariantCulture, $"{name} {value}\n");
        }
    }
}
