// Options as sent to the playground: a file with its bytes, which are read only now so that nobody has to wait earlier.
export async function withBytes(options) {
  const read = async ([name, value]) => [name, value instanceof File ? await bytesOf(value) : value];
  return Object.fromEntries(await Promise.all(Object.entries(options).map(read)));
}

async function bytesOf(file) {
  const url = await new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
  return { name: file.name, type: file.type || "application/octet-stream", data: url.slice(url.indexOf(",") + 1) };
}
