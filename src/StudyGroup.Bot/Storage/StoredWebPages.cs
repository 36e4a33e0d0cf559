using LiteDB;
using StudyGroup.Bot.Storage.Rows;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage;

/// <summary>The groups' pages on the web, in the database.</summary>
internal sealed class StoredWebPages(DatabaseAccess database) : IWebPages
{
    /// <inheritdoc/>
    public WebPage Of(GroupId group) => database.Read(db => Find(db.GetCollection(Schema.WebPages), group));

    /// <inheritdoc/>
    public WebPage? Find(string token) => database.Read(db =>
        db.GetCollection(Schema.WebPages).FindRow("TokenHash", WebPageRow.Hash(token)) is { } row ? WebPageRow.Read(row) : null);

    /// <inheritdoc/>
    public Task<WebPage> ChangeAsync(GroupId group, Func<WebPage, WebPage> rule) => database.WriteAsync(transaction =>
    {
        var pages = transaction.Collection(Schema.WebPages);
        var changed = rule(Find(pages, group));
        if (changed.Group != group)
            throw new InvalidOperationException($"A rule turned the page of group {group} into that of group {changed.Group}.");
        transaction.Changes(group);
        pages.Upsert(WebPageRow.Write(changed));
        return changed;
    });

    private static WebPage Find(ILiteCollection<BsonDocument> pages, GroupId group) =>
        pages.FindRow(Fields.Of(group.Value)) is { } row ? WebPageRow.Read(row) : WebPage.None(group);
}
