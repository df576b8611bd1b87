using System.Runtime.Intrinsics;

namespace DolphinLean.Indicators.Spectral;

/// <content>Sums that are taken from the history instead of slid.</content>
internal sealed partial class CoMoments
{
    private void SumWornAssets()
    {
        for (var asset = 0; asset < _history.Assets; asset++)
        {
            var scale = _scales.Span[asset];
            var worn = scale != 0 && !(_peaks.Span[asset] * scale * scale <= WorstPeakRatio);
            if (worn)
                SumAfresh(asset);
        }
    }

    /// <summary>Sums the products of one asset from the history, about its mean.</summary>
    private void SumAfresh(int asset)
    {
        var row = _entering.Span;
        var shifts = _shifts.Span;
        var (first, last) = (_history.Row - _window + 1, _history.Row);
        shifts[asset] = Mean(asset, first, last);

        row.Clear();
        var sum = 0.0;
        for (var at = first; at <= last; at++)
        {
            var returns = _history.At(at);
            var own = returns[asset] - shifts[asset];
            sum += own;
            var factor = Vector512.Create(own);
            for (var i = 0; i < _size; i += Lanes)
                Vector512.FusedMultiplyAdd(factor, Load(returns, i) - Load(shifts, i), Load(row, i)).StoreUnsafe(ref First(row), (nuint)i);
        }
        var products = _products.Span;
        row.CopyTo(products.Slice(asset * _size, _size));
        for (var other = 0; other < _size; other++)
            products[other * _size + asset] = row[other];
        _sums.Span[asset] = sum;
        _squares.Span[asset] = row[asset];
        _peaks.Span[asset] = row[asset];
    }

    /// <summary>Mean return, summed as differences from the first: returns that differ in their last digits keep them.</summary>
    private double Mean(int asset, long first, long last)
    {
        var origin = _history.At(first)[asset];
        var sum = 0.0;
        for (var at = first; at <= last; at++)
            sum += _history.At(at)[asset] - origin;
        return origin + sum / _window;
    }
}
