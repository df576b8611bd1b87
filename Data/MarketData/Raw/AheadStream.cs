namespace DolphinLean.Data.MarketData.Raw;

/// <summary>
/// Reads another stream on a thread of its own, some blocks before they are asked for: inflating a recording takes about as long as reading its lines.
/// </summary>
/// <remarks>
/// What the other stream throws while a block is filled is thrown in place of that block. The thread is one for the whole stream, because handing
/// each block to the pool took a tenth of an import.
/// </remarks>
internal sealed class AheadStream : ForwardStream
{
    private const int BlockBytes = 256 << 10;
    private const int Blocks = 8;
    private const int Defect = -1;

    private readonly Stream _source;
    private readonly byte[][] _blocks = new byte[Blocks][];
    private readonly int[] _counts = new int[Blocks];
    private readonly SemaphoreSlim _empty = new(Blocks);
    private readonly SemaphoreSlim _filled = new(0);
    private readonly Task _reading;
    private volatile bool _isClosing;
    private int _block;
    private int _taken;
    private bool _hasBlock;

    /// <summary>Begins to read a stream, which is then closed with this one.</summary>
    public AheadStream(Stream source)
    {
        _source = source;
        _reading = Task.Factory.StartNew(FillBlocks, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (!_hasBlock)
        {
            _filled.Wait();
            _hasBlock = true;
        }
        var filled = _counts[_block];
        if (filled < 0)
            _reading.GetAwaiter().GetResult();
        var count = Math.Min(buffer.Length, filled - _taken);
        _blocks[_block].AsSpan(_taken, count).CopyTo(buffer);
        _taken += count;
        if (_taken == filled && filled > 0)
        {
            (_block, _taken, _hasBlock) = ((_block + 1) % Blocks, 0, false);
            _empty.Release();
        }
        return count;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            // Whoever closes before the end does not want to hear how it would have gone on.
            _isClosing = true;
            _empty.Release();
            Task.WaitAny(_reading);
            _source.Dispose();
            _empty.Dispose();
            _filled.Dispose();
        }
        base.Dispose(disposing);
    }

    /// <summary>Fills block after block; one of no bytes is the end. A defect ends the task, which throws it to whoever asks for the block.</summary>
    private void FillBlocks()
    {
        var count = 1;
        for (var block = 0; count > 0; block = (block + 1) % Blocks)
        {
            _empty.Wait();
            if (_isClosing)
                return;
            _counts[block] = Defect;
            try
            {
                var bytes = _blocks[block] ??= new byte[BlockBytes];
                _counts[block] = count = _source.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            }
            finally
            {
                _filled.Release();
            }
        }
    }
}
