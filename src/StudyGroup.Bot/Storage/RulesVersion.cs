using LiteDB;
using StudyGroup.Bot.Storage.Documents;

namespace StudyGroup.Bot.Storage;

/// <summary>The version of the rules that computed when the groups' next posts are due.</summary>
internal static class RulesVersion
{
    private const string Version = "Version";
    private static readonly BsonValue Key = "rules";

    /// <summary>The version; null if there's none.</summary>
    public static string? Of(IDocuments meta) => meta.Find(Key)?[Version].AsString;

    /// <summary>Stores it.</summary>
    public static bool Set(IWritableDocuments meta, string version)
    {
        meta.Upsert(new BsonDocument { ["_id"] = Key, [Version] = version });
        return true;
    }
}
