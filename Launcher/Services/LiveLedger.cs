using System.Globalization;
using DolphinLean.Data.Journal;

namespace DolphinLean.Launcher.Services;

/// <summary>Keeps a session's finished days in a file beside its journal, each once, however often the session is brought back, and passes them on.</summary>
/// <param name="path">The file.</param>
/// <param name="next">Takes what comes here; null for nobody.</param>
internal sealed class LiveLedger(string path, ITradeLedger? next) : ITradeLedger
{
    private const string Header = "date,pnl,capital,boost,beta,mc_status,trades";

    private readonly HashSet<string> _written = Written(path);

    public void Close(TradeRecord trade) => next?.Close(trade);

    public void EndDay(DailyRecord day)
    {
        var date = day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (_written.Add(date))
        {
            var row = FormattableString.Invariant($"{date},{day.Pnl:R},{day.Capital:R},{day.Boost:R},{day.Beta:R},{day.McStatus},{day.Trades}\n");
            File.AppendAllText(path, File.Exists(path) ? row : $"{Header}\n{row}");
        }
        next?.EndDay(day);
    }

    /// <summary>Dates that the file has. A row that a crash left unfinished is cut, and comes anew when the session is brought back.</summary>
    private static HashSet<string> Written(string path)
    {
        if (!File.Exists(path))
            return [];
        var text = File.ReadAllText(path);
        var whole = text[..(text.LastIndexOf('\n') + 1)];
        if (whole.Length == 0)
            File.Delete(path);
        else if (whole.Length < text.Length)
            File.WriteAllText(path, whole);
        return [.. whole.Split('\n').Select(line => line.Split(',')[0])];
    }
}
