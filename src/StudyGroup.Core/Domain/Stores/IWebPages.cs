using StudyGroup.Core.Text;

namespace StudyGroup.Core.Domain.Stores;

/// <summary>Stores the groups' pages on the web.</summary>
public interface IWebPages
{
    /// <summary>A group's page; <see cref="WebPage.None"/> if it never turned it on.</summary>
    WebPage Of(GroupId group);

    /// <summary>
    /// The page with a token, or null. How long it takes says nothing about how much of the token is right.
    /// </summary>
    /// <param name="token">Anything that somebody may have sent.</param>
    WebPage? Find(string token);

    /// <summary>Changes a group's page by a rule that sees its newest state; no other write comes between.</summary>
    /// <returns>The new state, once it's durable. From then on a token that it gave up finds nothing.</returns>
    Task<WebPage> ChangeAsync(GroupId group, Func<WebPage, WebPage> rule);
}
