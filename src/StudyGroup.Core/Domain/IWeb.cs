using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain;

/// <summary>Fetches texts from elsewhere. Nothing that comes back is trusted.</summary>
public interface IWeb
{
    /// <summary>The maximum size of a text, in bytes.</summary>
    const int MaxBytes = 1_000_000;

    /// <summary>The maximum size of a file, in bytes: what Discord lets a bot post in a server without boosts.</summary>
    const int MaxFileBytes = 10 * 1024 * 1024;

    /// <summary>Fetches a text from the web.</summary>
    /// <param name="address">An https address.</param>
    /// <param name="etag">The ETag of the text that's already known, or null.</param>
    /// <returns>The text, or why there is none, within ten seconds.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    Task<Outcome<Fetched>> FetchAsync(Uri address, string? etag = null, CancellationToken cancel = default);

    /// <summary>Fetches a file that someone attached to a command.</summary>
    /// <returns>The text, or why there is none, within ten seconds.</returns>
    Task<Outcome<Fetched>> FetchAsync(GivenFile file);

    /// <summary>Downloads a file that someone attached to a command, whatever it is.</summary>
    /// <returns>Its content, at most <see cref="MaxFileBytes"/>, or why there is none, within a minute.</returns>
    Task<Outcome<Downloaded>> DownloadAsync(GivenFile file);
}

/// <summary>A file that was downloaded.</summary>
public sealed record Downloaded(ReadOnlyMemory<byte> Bytes);

/// <summary>What was fetched.</summary>
/// <param name="Text">The text; null if it's the one that's already known.</param>
/// <param name="ETag">Its ETag, or null.</param>
public sealed record Fetched(string? Text, string? ETag);
