using StudyGroup.Bot.Storage.Documents;
using StudyGroup.Bot.Storage.Rows;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage;

/// <summary>The groups' pages on the web, in the database.</summary>
internal sealed class StoredWebPages(IEngine engine) : IWebPages
{
    private readonly GroupDocuments<WebPage> _ofGroups = new(
        engine, Schema.WebPages, WebPageRow.Read, WebPageRow.Write, WebPage.None, page => page.Group);

    /// <inheritdoc/>
    public WebPage Of(GroupId group) => _ofGroups.Of(group);

    /// <inheritdoc/>
    public WebPage? Find(string token) => engine.Read(db =>
        db.Collection(Schema.WebPages).Where(FieldQuery.Is("TokenHash", WebPageRow.Hash(token)).First(1)) is [var row, ..]
            ? WebPageRow.Read(row)
            : null);

    /// <inheritdoc/>
    public Task<WebPage> ChangeAsync(GroupId group, Func<WebPage, WebPage> rule) => _ofGroups.ChangeAsync(group, rule);
}
