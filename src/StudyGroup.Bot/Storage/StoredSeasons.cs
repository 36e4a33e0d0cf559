using StudyGroup.Bot.Storage.Documents;
using StudyGroup.Bot.Storage.Rows;
using StudyGroup.Bot.Storage.Writing;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage;

/// <summary>The finished seasons in the database.</summary>
internal sealed class StoredSeasons(IEngine engine) : ISeasons
{
    /// <inheritdoc/>
    public IReadOnlyList<Season> Of(GroupId group) => engine.Read(db => Of(db.Collection(Schema.Seasons), group));

    /// <inheritdoc/>
    public Season? Find(GroupId group, int number) => engine.Read(db =>
        db.Collection(Schema.Seasons).Find(SeasonRow.Id(group, number)) is { } row ? SeasonRow.Read(row) : null);

    /// <summary>A group's finished seasons, by number.</summary>
    public static IReadOnlyList<Season> Of(IDocuments seasons, GroupId group) =>
        [.. seasons.Where(FieldQuery.Is("Group", Fields.Of(group.Value))).Select(SeasonRow.Read).OrderBy(season => season.Number)];

    /// <summary>
    /// Archives the season that a change finishes, or removes the one that it opens again, and adds those that it restores.
    /// </summary>
    public static void Put(Transaction transaction, GroupId id, GroupUpdate change)
    {
        if (change is { Finishes: null, Reopens: null, Restores.Seasons.IsEmpty: true }) return;
        var seasons = transaction.Collection(Schema.Seasons);
        if (change.Reopens is { } number) seasons.Delete(SeasonRow.Id(id, number));
        if (change.Finishes is { } finished) Insert(finished);
        foreach (var restored in change.Restores.Seasons) Insert(restored);

        // One that's there already is a bug, and throws.
        void Insert(Season season)
        {
            if (season.Group != id) throw new InvalidOperationException($"A season of group {season.Group} can't go into group {id}.");
            seasons.Insert(SeasonRow.Write(season));
        }
    }
}
