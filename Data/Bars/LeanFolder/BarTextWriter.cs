using System.Globalization;

namespace DolphinLean.Data.Bars.LeanFolder;

/// <summary>Bars as LEAN's text, in reused memory.</summary>
internal sealed class BarTextWriter
{
    private const int LongestNumber = 400;
    private const int LongestLine = 16 + 10 * LongestNumber;

    private byte[] _text = new byte[LongestLine];
    private int _length;

    /// <summary>The text so far.</summary>
    public ReadOnlyMemory<byte> Text => _text.AsMemory(0, _length);

    /// <summary>Forgets the text.</summary>
    public void Clear() => _length = 0;

    /// <summary>Adds a day's bars with times in milliseconds since midnight.</summary>
    public void AddDay(BarColumns bars)
    {
        for (var row = 0; row < bars.Count; row++)
        {
            Reserve();
            AddInteger(bars.StartMs[row]);
            AddValues(bars, row);
        }
    }

    /// <summary>Adds a day's bars with times as <c>yyyyMMdd HH:mm</c>.</summary>
    public void AddDated(DateOnly day, BarColumns bars)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        for (var row = 0; row < bars.Count; row++)
        {
            Reserve();
            midnight.AddMilliseconds(bars.StartMs[row]).TryFormat(
                _text.AsSpan(_length), out var written, HistoryText.TimeFormat, CultureInfo.InvariantCulture);
            _length += written;
            AddValues(bars, row);
        }
    }

    /// <summary>Adds a funding settlement.</summary>
    public void AddFunding(FundingRate rate)
    {
        Reserve();
        rate.Utc.TryFormat(_text.AsSpan(_length), out var written, FundingText.TimeFormat, CultureInfo.InvariantCulture);
        _length += written;
        _text[_length++] = (byte)',';
        _length += PlainNumber.Format(rate.Rate, _text.AsSpan(_length));
        _text[_length++] = (byte)'\n';
    }

    private void AddValues(BarColumns bars, int row)
    {
        var columns = BarColumns.ValueColumns(bars.Kind);
        for (var column = 0; column < columns; column++)
        {
            _text[_length++] = (byte)',';
            var side = column - column % 5;
            if (bars.Kind == BarKind.Quote && double.IsNaN(bars.Values(side)[row]))
                continue;
            _length += PlainNumber.Format(bars.Values(column)[row], _text.AsSpan(_length));
        }
        _text[_length++] = (byte)'\n';
    }

    private void AddInteger(int value)
    {
        value.TryFormat(_text.AsSpan(_length), out var written, default, CultureInfo.InvariantCulture);
        _length += written;
    }

    private void Reserve()
    {
        if (_text.Length - _length < LongestLine)
            Array.Resize(ref _text, Math.Max(2 * _text.Length, _length + LongestLine));
    }
}
