using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.InMemory;

public partial class InMemoryStores : IWebPages
{
    /// <summary>The groups' pages on the web. A test may change them as it likes.</summary>
    public Dictionary<GroupId, WebPage> WebPages { get; } = [];

    WebPage IWebPages.Of(GroupId group) => Read(() => WebPageOf(group));

    WebPage? IWebPages.Find(string token) => Read(() => WebPages.Values.FirstOrDefault(page => page.Token == token));

    Task<WebPage> IWebPages.ChangeAsync(GroupId group, Func<WebPage, WebPage> rule) => WriteAsync(() =>
    {
        var changed = rule(WebPageOf(group));
        Require(changed.Group == group, $"A rule turned the page of group {group} into that of group {changed.Group}.");
        return WebPages[group] = changed;
    });

    private WebPage WebPageOf(GroupId group) => WebPages.GetValueOrDefault(group) ?? WebPage.None(group);
}
