using System.Runtime.InteropServices;

namespace DolphinLean.Data.Parquet.Compression;

/// <summary>The system's libzstd, bound when it is first asked for. One instance holds one context of each kind.</summary>
internal sealed unsafe class Zstd : IDisposable
{
    private const ulong UnknownSize = ulong.MaxValue;
    private const ulong SizeError = ulong.MaxValue - 1;

    private nint _decoder;
    private nint _encoder;

    /// <summary>Whether the library can be loaded on this machine.</summary>
    public static bool IsAvailable => Library.Handle != 0;

    /// <summary>Decodes one or more frames, which must fill <paramref name="output"/> exactly.</summary>
    public void Decode(ReadOnlySpan<byte> input, Span<byte> output)
    {
        Require();
        if (_decoder == 0)
            _decoder = Library.CreateDecoder();
        fixed (byte* source = input)
        fixed (byte* target = output)
        {
            byte none;
            var written = Library.Decompress(_decoder, target == null ? &none : target, (nuint)output.Length, source, (nuint)input.Length);
            if (Library.IsError(written) != 0)
                throw new MalformedException("zstd data is damaged: " + Marshal.PtrToStringUTF8(Library.ErrorName(written)));
            if (written != (nuint)output.Length)
                throw new MalformedException($"zstd data gives {written} of {output.Length} bytes");
        }
    }

    /// <summary>Refuses a first frame that declares more than the page does, before anything is allocated for it.</summary>
    public static void CheckDeclaredSize(ReadOnlySpan<byte> input, int expected)
    {
        Require();
        fixed (byte* source = input)
        {
            var size = Library.FrameContentSize(source, (nuint)input.Length);
            if (size == SizeError || (size != UnknownSize && size > (ulong)expected))
                throw new MalformedException($"zstd data does not hold the {expected} bytes that the page declares");
        }
    }

    /// <summary>Encodes <paramref name="input"/> and returns the bytes written.</summary>
    public int Encode(ReadOnlySpan<byte> input, Span<byte> output, int level)
    {
        Require();
        if (_encoder == 0)
            _encoder = Library.CreateEncoder();
        fixed (byte* source = input)
        fixed (byte* target = output)
        {
            var written = Library.Compress(_encoder, target, (nuint)output.Length, source, (nuint)input.Length, level);
            if (Library.IsError(written) != 0)
                throw new InvalidOperationException("zstd refuses to compress: " + Marshal.PtrToStringUTF8(Library.ErrorName(written)));
            return (int)written;
        }
    }

    /// <summary>Upper bound of the encoded length (zstd.h, ZSTD_COMPRESSBOUND).</summary>
    public static int MaxEncodedLength(int length) => checked(length + (length >> 8) + (1 << 10));

    /// <summary>Frees the contexts.</summary>
    public void Dispose()
    {
        if (_decoder != 0)
            Library.FreeDecoder(_decoder);
        if (_encoder != 0)
            Library.FreeEncoder(_encoder);
        _decoder = _encoder = 0;
    }

    private static void Require()
    {
        if (!IsAvailable)
            throw new MissingCodecException("zstd", "libzstd", "'apt install libzstd1', 'dnf install libzstd' or 'brew install zstd'");
    }

    private static class Library
    {
        private static readonly string[] Names = ["libzstd.so.1", "libzstd.1.dylib", "libzstd.dll", "zstd.dll", "libzstd"];

        public static readonly nint Handle = Load();

        public static readonly delegate* unmanaged<nint> CreateDecoder = (delegate* unmanaged<nint>)Export("ZSTD_createDCtx");
        public static readonly delegate* unmanaged<nint> CreateEncoder = (delegate* unmanaged<nint>)Export("ZSTD_createCCtx");
        public static readonly delegate* unmanaged<nint, nuint> FreeDecoder = (delegate* unmanaged<nint, nuint>)Export("ZSTD_freeDCtx");
        public static readonly delegate* unmanaged<nint, nuint> FreeEncoder = (delegate* unmanaged<nint, nuint>)Export("ZSTD_freeCCtx");
        public static readonly delegate* unmanaged<nint, byte*, nuint, byte*, nuint, nuint> Decompress =
            (delegate* unmanaged<nint, byte*, nuint, byte*, nuint, nuint>)Export("ZSTD_decompressDCtx");
        public static readonly delegate* unmanaged<nint, byte*, nuint, byte*, nuint, int, nuint> Compress =
            (delegate* unmanaged<nint, byte*, nuint, byte*, nuint, int, nuint>)Export("ZSTD_compressCCtx");
        public static readonly delegate* unmanaged<nuint, uint> IsError = (delegate* unmanaged<nuint, uint>)Export("ZSTD_isError");
        public static readonly delegate* unmanaged<nuint, nint> ErrorName = (delegate* unmanaged<nuint, nint>)Export("ZSTD_getErrorName");
        public static readonly delegate* unmanaged<byte*, nuint, ulong> FrameContentSize =
            (delegate* unmanaged<byte*, nuint, ulong>)Export("ZSTD_getFrameContentSize");

        private static nint Load()
        {
            foreach (var name in Names)
            {
                if (NativeLibrary.TryLoad(name, out var handle))
                    return handle;
            }
            return 0;
        }

        private static nint Export(string name) => Handle == 0 ? 0 : NativeLibrary.GetExport(Handle, name);
    }
}
