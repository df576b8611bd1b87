namespace QuantConnect.Indicators;

/// <summary>How many bytes of prices may wait in all of an algorithm's streams together.</summary>
/// <param name="bytes">How many.</param>
internal sealed class LateBudget(int bytes = LateBudget.Usual)
{
    /// <summary>Half a year of minutes of twenty symbols, or a week of four hundred.</summary>
    private const int Usual = 16 << 20;

    private int _left = bytes;

    /// <summary>Takes bytes; false if there are not as many left.</summary>
    public bool TryTake(int count)
    {
        if (count > _left) return false;
        _left -= count;
        return true;
    }

    /// <summary>Gives bytes back.</summary>
    public void Return(int count) => _left += count;
}
