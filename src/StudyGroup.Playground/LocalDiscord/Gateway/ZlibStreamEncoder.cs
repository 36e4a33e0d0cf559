using System.IO.Compression;

namespace StudyGroup.Playground.LocalDiscord.Gateway;

/// <summary>
/// Transport compression: one zlib stream for a connection's whole life, flushed after each payload.
/// See https://docs.discord.com/developers/events/gateway#transport-compression.
/// </summary>
internal sealed class ZlibStreamEncoder : IDisposable
{
    private readonly MemoryStream _compressed = new();
    private readonly ZLibStream _zlib;

    public ZlibStreamEncoder() => _zlib = new ZLibStream(_compressed, CompressionLevel.Fastest, leaveOpen: true);

    public byte[] Encode(ReadOnlySpan<byte> payload)
    {
        _zlib.Write(payload);
        _zlib.Flush();
        var message = _compressed.ToArray();
        _compressed.SetLength(0);
        return message;
    }

    public void Dispose()
    {
        _zlib.Dispose();
        _compressed.Dispose();
    }
}
