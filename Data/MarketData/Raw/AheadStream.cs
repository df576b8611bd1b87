namespace DolphinLean.Data.MarketData.Raw;

/// <summary>
/// Reads another stream on another thread, some blocks before they are asked for: inflating a recording takes about as long as reading its lines.
/// </summary>
/// <remarks>What the other stream throws while a block is filled is thrown in place of that block.</remarks>
internal sealed class AheadStream : ForwardStream
{
    private const int BlockBytes = 256 << 10;
    private const int Blocks = 4;

    private readonly Stream _source;
    private readonly byte[][] _blocks = new byte[Blocks][];
    private readonly Task<int>[] _readings = new Task<int>[Blocks];
    private Task<int> _last = Task.FromResult(1);
    private int _block;
    private int _taken;

    /// <summary>Begins to read a stream, which is then closed with this one.</summary>
    public AheadStream(Stream source)
    {
        _source = source;
        for (var block = 0; block < Blocks; block++)
        {
            _blocks[block] = new byte[BlockBytes];
            Begin(block);
        }
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var filled = _readings[_block].GetAwaiter().GetResult();
        var count = Math.Min(buffer.Length, filled - _taken);
        _blocks[_block].AsSpan(_taken, count).CopyTo(buffer);
        _taken += count;
        if (_taken == filled && filled > 0)
        {
            Begin(_block);
            (_block, _taken) = ((_block + 1) % Blocks, 0);
        }
        return count;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            // Whoever closes before the end does not want to hear how it would have gone on.
            Task.WaitAny(_last);
            _source.Dispose();
        }
        base.Dispose(disposing);
    }

    private void Begin(int block) => _last = _readings[block] = FillBehind(_last, _blocks[block]);

    /// <summary>Fills a block when the one before is filled; less means the end, behind which there is nothing.</summary>
    private async Task<int> FillBehind(Task<int> before, byte[] block) => await before.ConfigureAwait(false) == 0
        ? 0
        : await Task.Run(() => _source.ReadAtLeast(block, block.Length, throwOnEndOfStream: false)).ConfigureAwait(false);
}
