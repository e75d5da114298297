// Reading only: nothing is sent from this page, so it needs no rights.
window.SwaggerUIBundle({
  url: '/api/openapi',
  dom_id: '#reference',
  deepLinking: true,
  displayOperationId: false,
  docExpansion: 'none',
  defaultModelsExpandDepth: 0,
  filter: true,
  supportedSubmitMethods: [],
  tagsSorter: 'alpha',
  operationsSorter: 'alpha',
  validatorUrl: null,
});
