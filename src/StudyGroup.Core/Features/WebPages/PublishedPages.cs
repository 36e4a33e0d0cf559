using StudyGroup.Core.Domain.Stores;

namespace StudyGroup.Core.Features.WebPages;

/// <summary>Finds what people who have a page's address may see.</summary>
public sealed class PublishedPages(IWebPages pages, IGroups groups)
{
    /// <summary>
    /// The group whose page has a token, or null if there's none: the token was never valid or was given up, the bot isn't in the
    /// group's server, or the group is archived.
    /// </summary>
    /// <param name="token">Anything that somebody may have sent.</param>
    public PublishedGroup? Find(string token) =>
        pages.Find(token) is { } page && groups.Find(page.Group) is { IsActive: true } group ? PublishedGroup.Of(group, page) : null;
}
