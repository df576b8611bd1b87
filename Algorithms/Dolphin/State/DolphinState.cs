using DolphinLean.Algorithms.Dolphin.Book;
using DolphinLean.Algorithms.Dolphin.Exits;
using DolphinLean.Algorithms.Dolphin.Parameters;
using DolphinLean.Algorithms.Dolphin.Regimes;
using DolphinLean.Algorithms.Dolphin.Sizing;
using DolphinLean.Data.Scans;

namespace DolphinLean.Algorithms.Dolphin.State;

/// <summary>
/// Everything that the strategy's models share, in one object that is handed to their constructors. The alpha model moves it forward, once
/// per row, before anything else looks at it. Not thread-safe.
/// </summary>
public sealed class DolphinState
{
    private readonly IDayRegimeSource _regimes;
    private readonly IRegimeLayer[] _layers;
    private DayRegime _ofDay;
    private IScanRow? _row;

    /// <summary>A state before its first row.</summary>
    /// <param name="parameters">The parameters of the run.</param>
    /// <param name="regimes">What a day's regime starts from.</param>
    /// <param name="layers">What changes it, the first first.</param>
    public DolphinState(DolphinParameters parameters, IDayRegimeSource regimes, params IRegimeLayer[] layers)
    {
        Parameters = parameters;
        _regimes = regimes;
        _layers = layers;
        Levels = ExitLevels.Of(parameters.Exits);
        Book = new PositionBook(Levels);
        Statistics = new WinStatistics(parameters.Layers.StreakTrades);
        Returns = new TradeReturns(parameters.Forewarner.LastTrades);
    }

    /// <summary>The parameters of the run.</summary>
    public DolphinParameters Parameters { get; }

    /// <summary>The levels that a new position starts with.</summary>
    public ExitLevels Levels { get; }

    /// <summary>0-based index of the current row in the run; −1 before the first.</summary>
    public long Bar { get; private set; } = -1;

    /// <summary>Time of the step that delivered the current row, UTC. Models compare it to see whether a step brought a row.</summary>
    public DateTime StepTimeUtc { get; private set; }

    /// <summary>The current row; a view that moves.</summary>
    /// <exception cref="InvalidOperationException">There is none yet.</exception>
    public IScanRow Row => _row ?? throw new InvalidOperationException("the state has no row yet: the alpha model takes in the first one");

    /// <summary>vel_div up to the current row, oldest first; NaN where undefined.</summary>
    public SlidingSeries VelDiv { get; } = new();

    /// <summary>Prices up to the current row, by asset.</summary>
    public PriceHistories Prices { get; } = new();

    /// <summary>Features of the order books.</summary>
    public IBookIntelligence OrderBooks { get; init; } = new NoBook();

    /// <summary>The position, from real fills.</summary>
    public PositionBook Book { get; }

    /// <summary>Results of the run so far.</summary>
    public WinStatistics Statistics { get; }

    /// <summary>Returns of the last closed trades.</summary>
    public TradeReturns Returns { get; }

    /// <summary>Index of the row of the last exit; −1 before the first.</summary>
    public long LastExitBar { get; private set; } = -1;

    /// <summary>The day under way.</summary>
    public DayTally Today { get; } = new();

    /// <summary>The regime on the current row.</summary>
    public DayRegime Regime { get; private set; }

    /// <summary>Whether the breaker's fall wants the open position ended; it waits for a row with the position's price.</summary>
    public bool IsNormalizing { get; private set; }

    /// <summary>Cash that an entry is sized with, account currency; as of the last entry decision.</summary>
    public double Capital { get; set; }

    /// <summary>The entry asked for last; null once its position is closed or its order is refused.</summary>
    public EntrySignal? Signal { get; set; }

    /// <summary>The size given to <see cref="Signal"/>, or null.</summary>
    public EntrySize? Size { get; set; }

    /// <summary>Why the open position should end, once the risk model says so.</summary>
    public ExitReason? RequestedExit { get; set; }

    /// <summary>Orders sent and neither filled nor ended.</summary>
    public int WorkingOrders { get; set; }

    /// <summary>Whether there is neither a position nor an order that may become one.</summary>
    public bool IsFlat => Book.Open is null && WorkingOrders == 0;

    /// <summary>Whether the current row may be entered on, halts aside (seed 001 §13.2).</summary>
    public bool IsEntryRow =>
        IsFlat && Bar > LastExitBar && Bar + 1 >= Parameters.LookbackBars && Row.RowInDay >= Parameters.VolRegimeBars;

    /// <summary>How many rows behind the current one cannot be entered on, because too few came before them.</summary>
    public int RowsBeforeEntry =>
        (int)Math.Max(0, Math.Max(Parameters.LookbackBars - 2 - Bar, Parameters.VolRegimeBars - 1 - Row.RowInDay));

    /// <summary>Whether the state has taken in the row that the view stands on.</summary>
    public bool IsCurrent =>
        _row is not null && (StepTimeUtc.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMillisecond == _row.TimestampMs + _row.BarSpacingMs;

    /// <summary>vel_div's last value less an earlier one; 0 while there are too few or one of the two is undefined.</summary>
    public double VelDivTrend
    {
        get
        {
            if (!VelDiv.TryGetLast(Parameters.Signal.TrendBars, out var window))
                return 0;
            var trend = window[^1] - window[0];
            return double.IsNaN(trend) ? 0 : trend;
        }
    }

    /// <summary>Whether an asset has a price on the current row.</summary>
    public bool IsPriced(int asset) => asset < Row.Prices.Length && Row.Prices[asset] > 0;

    /// <summary>Takes in a row: counts it, and adds its vel_div and prices to the histories (seed 001 §13.1, §13.2).</summary>
    public void Advance(IScanRow row, DateTime stepTimeUtc)
    {
        _row = row;
        StepTimeUtc = stepTimeUtc;
        Bar++;
        var isNewDay = Today.IsOtherDay(row.TimestampMs);
        if (isNewDay)
        {
            Today.Begin(row.TimestampMs);
            Regime = _ofDay = _regimes.ForDay(Today.Day);
        }
        VelDiv.Append(row.VelDiv);
        Prices.Append(row.Prices);
        if (_layers.Length > 0)
            ApplyLayers(isNewDay);
    }

    /// <summary>How many of the rows that follow, of the same day, leave the regime as it is.</summary>
    public int CountQuiet(in ScanStretch ahead)
    {
        var count = ahead.Count;
        foreach (var layer in _layers)
            count = Math.Min(count, layer.CountQuiet(ahead.Timestamps[..count]));
        return count;
    }

    /// <summary>Takes in rows of the same day that are passed over.</summary>
    public void Pass(in ScanStretch rows)
    {
        StepTimeUtc = rows.EndOf(rows.Count - 1);
        Bar += rows.Count;
        VelDiv.Append(rows.VelDiv);
        Prices.Append(rows);
    }

    /// <summary>Takes in a closed position.</summary>
    public void Close(ClosedPosition closed)
    {
        LastExitBar = closed.ExitBar;
        Statistics.Add(closed.Position.Bucket, closed.Net);
        Returns.Add(closed);
        Today.Add(closed.Net);
        Signal = null;
        Size = null;
        RequestedExit = null;
        IsNormalizing = false;
    }

    private void ApplyLayers(bool isNewDay)
    {
        var regime = _ofDay;
        foreach (var layer in _layers)
            regime = layer.Apply(this, isNewDay, regime);
        Regime = regime;
        IsNormalizing = Book.Open is not null && (IsNormalizing || regime.HasNormalized);
    }
}
