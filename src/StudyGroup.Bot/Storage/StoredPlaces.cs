using StudyGroup.Bot.Storage.Documents;
using StudyGroup.Bot.Storage.Rows;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;

namespace StudyGroup.Bot.Storage;

/// <summary>The groups' events and threads, in the database.</summary>
internal sealed class StoredPlaces(IEngine engine, ActiveGroups active) : IPlaces
{
    private readonly GroupDocuments<Places> _ofGroups = new(
        engine, Schema.Places, PlacesRow.Read, PlacesRow.Write, Places.None, places => places.Group);

    /// <inheritdoc/>
    public Places Of(GroupId group) => _ofGroups.Of(group);

    /// <inheritdoc/>
    public IReadOnlyList<GroupId> Groups() => active.Present(engine.Read(db =>
    {
        var wanted = db.Collection(Schema.Groups).Values(FieldQuery.Is("WantsPlaces", true), "_id").Select(Fields.Group);
        var known = db.Collection(Schema.Places).All()
            .Where(row => row["Events"].AsArray.Count > 0 || row["Threads"].AsArray.Count > 0);
        return wanted.Concat(known.Select(row => Fields.Group(row["_id"]))).ToList();
    }));

    /// <inheritdoc/>
    public Task<Places> ChangeAsync(GroupId group, Func<Places, Places> rule) => _ofGroups.ChangeAsync(group, rule);
}
