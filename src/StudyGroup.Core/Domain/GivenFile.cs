namespace StudyGroup.Core.Domain;

/// <summary>A file that someone attached. Its content has to be fetched; none of what's said here is trusted.</summary>
/// <param name="Name">The file name as given.</param>
/// <param name="Size">The size in bytes, according to Discord.</param>
/// <param name="Url">An http or https address that works for some hours.</param>
/// <param name="ContentType">The media type, such as "text/markdown; charset=utf-8", or null.</param>
public sealed record GivenFile(string Name, long Size, Uri Url, string? ContentType) : OptionGiven;
