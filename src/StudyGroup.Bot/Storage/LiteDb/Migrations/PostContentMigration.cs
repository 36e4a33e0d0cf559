using LiteDB;
using NodaTime;
using StudyGroup.Bot.Storage.Rows;

namespace StudyGroup.Bot.Storage.LiteDb.Migrations;

/// <summary>
/// From version 1 to 2: posts remember what their messages say, so that messages are kept up to date by comparison. Earlier reminders and
/// recaps are compared from now on, as they were kept up to date before. Nudges and news of slides weren't, and stay as they are.
/// Rewordings of recaps are deleted.
/// </summary>
internal static class PostContentMigration
{
    /// <summary>Brings the posts to version 2.</summary>
    public static void Run(LiteDatabase database)
    {
        var posts = database.GetCollection(Schema.Posts);
        posts.DeleteMany("$.Subject.Is = 'RecapRenewal'");
        Dictionary<BsonValue, Instant> newest = [];
        foreach (var row in posts.FindAll())
            newest[row["Group"]] = Instant.Max(row.Moment("At")!.Value, newest.GetValueOrDefault(row["Group"], Instant.MinValue));
        foreach (var row in posts.FindAll().Where(row => IsKept(row, newest[row["Group"]])).ToList())
        {
            // Nobody knows what the message says.
            row["Says"] = "";
            row["Stands"] = row["Group"];
            posts.Update(row);
        }
    }

    // A migration doesn't know the time. Whatever was over when the group's newest post was settled is over.
    private static bool IsKept(BsonDocument row, Instant newest) =>
        row["State"] == "Posted" && row["Says"].IsNull && !row["Message"].IsNull
        && Lasts(row["Subject"]["Is"].AsString) is { } lasts && row["Subject"].AsDocument.Moment("Start") + lasts > newest;

    // Counted from the seminar's start, with a day for the seminar itself.
    private static Duration? Lasts(string subject) => subject switch
    {
        "Reminder" => Duration.FromDays(1),
        "Recap" => Duration.FromDays(8),
        _ => null,
    };
}
