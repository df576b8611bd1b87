using System.Runtime.Intrinsics;

namespace DolphinLean.Indicators.Spectral;

/// <content>The correlation matrix as others use it: its products with vectors, its norm, its rows.</content>
internal sealed partial class CoMoments
{
    /// <summary>
    /// One Lanczos step: scales <paramref name="vector"/> to <paramref name="factor"/> times itself and writes next = C·vector −
    /// <paramref name="coupling"/>·previous. <paramref name="scratch"/> is overwritten.
    /// </summary>
    /// <returns>vectorᵀ·next.</returns>
    public double Multiply(
        Span<double> vector, double factor, ReadOnlySpan<double> previous, double coupling, Span<double> next, Span<double> scratch)
    {
        var scales = _scales.Span;
        var sums = _sums.Span;
        var (unit, total) = (Vector512.Create(factor), Vector512<double>.Zero);
        for (var i = 0; i < _size; i += Lanes)
        {
            var element = Load(vector, i) * unit;
            var scaled = element * Load(scales, i);
            element.StoreUnsafe(ref First(vector), (nuint)i);
            scaled.StoreUnsafe(ref First(scratch), (nuint)i);
            total = Vector512.FusedMultiplyAdd(scaled, Load(sums, i), total);
        }
        UpperKernels.Multiply(_products.Span, _size, scratch, next);
        var (mean, taken, dot) = (Vector512.Create(-Vector512.Sum(total) * _perWindow), Vector512.Create(-coupling), Vector512<double>.Zero);
        for (var i = 0; i < _size; i += Lanes)
        {
            var image = Vector512.FusedMultiplyAdd(mean, Load(sums, i), Load(next, i)) * Load(scales, i);
            image = Vector512.FusedMultiplyAdd(taken, Load(previous, i), image);
            image.StoreUnsafe(ref First(next), (nuint)i);
            dot = Vector512.FusedMultiplyAdd(image, Load(vector, i), dot);
        }
        return Vector512.Sum(dot);
    }

    /// <summary>Sum of the squares of all entries of the correlation matrix: the sum of its squared eigenvalues.</summary>
    public double SquaredNorm()
    {
        var scales = _scales.Span;
        var sums = _sums.Span;
        var total = Vector512<double>.Zero;
        for (var asset = 0; asset < _size; asset++)
        {
            var products = _products.Span.Slice(asset * _size, _size);
            var mean = Vector512.Create(-sums[asset] * _perWindow);
            var own = asset / Lanes * Lanes;
            var diagonal = Vector512.FusedMultiplyAdd(mean, Load(sums, own), Load(products, own)) * Load(scales, own);
            var row = Vector512<double>.Zero;
            for (var i = own + Lanes; i < _size; i += Lanes)
            {
                var entry = Vector512.FusedMultiplyAdd(mean, Load(sums, i), Load(products, i)) * Load(scales, i);
                row = Vector512.FusedMultiplyAdd(entry, entry, row);
            }
            row = Vector512.FusedMultiplyAdd(diagonal, diagonal, row + row);
            total = Vector512.FusedMultiplyAdd(row, Vector512.Create(scales[asset] * scales[asset]), total);
        }
        return Vector512.Sum(total);
    }

    /// <summary>One row of the correlation matrix.</summary>
    public void CorrelationRow(int asset, Span<double> row)
    {
        var scales = _scales.Span;
        var sums = _sums.Span;
        var products = _products.Span.Slice(asset * _size, _size);
        var (mean, scale) = (Vector512.Create(-sums[asset] / _window), Vector512.Create(scales[asset]));
        var own = asset / Lanes * Lanes;
        for (var i = own; i < _size; i += Lanes)
            (Vector512.FusedMultiplyAdd(mean, Load(sums, i), Load(products, i)) * scale * Load(scales, i)).StoreUnsafe(ref First(row), (nuint)i);
        for (var i = 0; i < own; i++)
            row[i] = Math.FusedMultiplyAdd(mean[0], sums[i], _products.Span[i * _size + asset]) * scale[0] * scales[i];
    }
}
