namespace QuantConnect.Algorithm;

// What tells a run from others.
public partial class QCAlgorithm
{
    private const int MostTags = 100;

    private HashSet<string> _tags = [];
    private bool _saidTagsAreFull;

    /// <summary>Raised when <see cref="Tags"/> change after Initialize.</summary>
    public event Interfaces.AlgorithmEvent<HashSet<string>>? TagsUpdated;

    /// <summary>What the run is for.</summary>
    public AlgorithmMode AlgorithmMode => LiveMode ? AlgorithmMode.Live : AlgorithmMode.Backtesting;

    /// <summary>The clock of the run.</summary>
    public Interfaces.ITimeKeeper TimeKeeper => _timeKeeper;

    /// <summary>Words to find the run by, at most 100, each of at most 200 characters; more are left out.</summary>
    public HashSet<string> Tags
    {
        get => _tags;
        set
        {
            List<string> tags = [.. value.Where(tag => !string.IsNullOrWhiteSpace(tag))];
            if (tags.Count > MostTags)
            {
                SayTagsAreFull();
            }

            _tags = [.. tags.Take(MostTags).Select(tag => tag.Truncate(LongestName))];
            OnTagsChanged();
        }
    }

    /// <summary>Adds to <see cref="Tags"/>.</summary>
    public void AddTag(string tag)
    {
        if (string.IsNullOrWhiteSpace(tag))
        {
            return;
        }

        if (_tags.Count >= MostTags)
        {
            SayTagsAreFull();
        }
        else if (_tags.Add(tag.Truncate(LongestName)))
        {
            OnTagsChanged();
        }
    }

    /// <summary>Sets <see cref="Tags"/>.</summary>
    public void SetTags(HashSet<string> tags) => Tags = tags;

    /// <summary>The ticker of a symbol.</summary>
    public string Ticker(Symbol symbol) => symbol.ID.Symbol;

    /// <summary>Whether a symbol's market is open now; those of crypto are always.</summary>
    public bool IsMarketOpen(Symbol symbol) =>
        !Securities.TryGetValue(symbol, out var security) || security.Exchange.ExchangeOpen;

    private void OnTagsChanged()
    {
        if (_locked)
        {
            TagsUpdated?.Invoke(this, _tags);
        }
    }

    private void SayTagsAreFull()
    {
        if (!_saidTagsAreFull)
        {
            _saidTagsAreFull = true;
            Log(FormattableString.Invariant($"Warning: a run has at most {MostTags} tags; the others are left out."));
        }
    }
}
