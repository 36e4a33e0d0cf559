// Writes through the real store from several tasks at once until it is killed, and prints a line for each write that was acknowledged.
// Arguments: the database's path, and the number of the round, which makes the round's texts and groups its own.
using System.Globalization;
using StudyGroup.Bot.Storage;
using StudyGroup.StoreWriter;

var round = int.Parse(args[1], CultureInfo.InvariantCulture);
try
{
    Console.WriteLine("opening");
    using var database = StudyDatabase.Open(args[0], Workload.NextMoment);
    Console.WriteLine("open");
    Task[] work =
    [
        .. Enumerable.Range(0, 4).Select(worker => Workload.AddPointsAsync(database.Points, round, worker, Console.WriteLine)),
        .. Enumerable.Range(1, 2).Select(group => Workload.ChangeGroupAsync(database.Groups, group, Console.WriteLine)),
        Workload.PostAsync(database.Groups, database.Posts, round, Console.WriteLine),
    ];
    await await Task.WhenAny(work);
    return 0;
}
catch (StorageException e)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
