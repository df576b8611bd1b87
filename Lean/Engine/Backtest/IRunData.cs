using DolphinLean.Engine.Feeds;
using QuantConnect.Algorithm;
using QuantConnect.Securities;

namespace DolphinLean.Engine.Backtest;

/// <summary>What a run reads: scans, or bars of LEAN's data folder or of the column store.</summary>
internal interface IRunData
{
    /// <summary>Exchanges' rules for the run's symbols.</summary>
    SymbolPropertiesDatabase SymbolProperties { get; }

    /// <summary>Opening hours of the run's markets.</summary>
    MarketHoursDatabase MarketHours { get; }

    /// <summary>Whether bars have volumes, from which capacity is estimated.</summary>
    bool HasVolume { get; }

    /// <summary>Days that the run will step, for its progress.</summary>
    int DaysTotal { get; }

    /// <summary>Time that stepping waited for data.</summary>
    TimeSpan ReadingTime { get; }

    /// <summary>Makes the run's feed.</summary>
    IMarketFeed Open(QCAlgorithm algorithm, Action<string> warn);

    /// <summary>Sets what the data says of the run's dates, before the algorithm sets its own.</summary>
    void BeforeInitialize(QCAlgorithm algorithm);

    /// <summary>Sets what the run's options say, after the algorithm's Initialize.</summary>
    void AfterInitialize(QCAlgorithm algorithm);

    /// <summary>Prepares what is read beside the algorithm's own subscriptions.</summary>
    void BeforeStart(QCAlgorithm algorithm);

    /// <summary>Names the data that was read.</summary>
    string Fingerprint();

    /// <summary>What is wrong with the data, one line each; complete after the run.</summary>
    IReadOnlyList<string> Warnings { get; }

    /// <summary>What was read, in words.</summary>
    IEnumerable<KeyValuePair<string, string>> Words(int days, long steps);
}
