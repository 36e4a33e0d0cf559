namespace StudyGroup.Core.Domain;

/// <summary>A file that somebody gave. What is in it is not here: it is fetched from its address, and nothing said of it is believed.</summary>
/// <param name="Name">Its name, as they had it.</param>
/// <param name="Size">Its size in bytes, as the server told it.</param>
/// <param name="Url">Where it can be fetched for some hours: an http or https address.</param>
/// <param name="ContentType">Its media type, where the server told one: "text/markdown; charset=utf-8".</param>
public sealed record GivenFile(string Name, long Size, Uri Url, string? ContentType) : OptionGiven;
