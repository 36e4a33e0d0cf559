namespace StudyGroup.Core.Features.WebPages;

/// <summary>The addresses of the groups' pages and calendar feeds.</summary>
public sealed record PageLinks
{
    /// <summary>The first part of a page's path; its token follows.</summary>
    public const string Folder = "g";

    /// <summary>The last part of a feed's path, after its page's.</summary>
    public const string FeedFile = "calendar.ics";

    /// <summary>What all addresses start with; null if this bot shows no pages.</summary>
    public required Uri? Root { get; init; }

    /// <summary>A page's address. There is a <see cref="Root"/>.</summary>
    public string Page(string token) => $"{Root!.AbsoluteUri.TrimEnd('/')}/{Folder}/{token}";

    /// <summary>The address of a page's calendar feed. There is a <see cref="Root"/>.</summary>
    public string Feed(string token) => $"{Page(token)}/{FeedFile}";
}
